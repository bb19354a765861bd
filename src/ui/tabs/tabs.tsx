import { formatNumber } from "#platform/i18n/locale.ts";

interface Tab {
  readonly href: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly current: boolean;
}

interface TabsProps {
  /** What these tabs divide, read aloud: "Onderdelen van deze training". */
  readonly label: string;
  readonly items: readonly Tab[];
}

/** Views of one thing, each a page of its own. */
export function Tabs({ label, items }: TabsProps) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul class="plain">
        {items.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} {...(tab.current ? { "aria-current": "page" as const } : {})}>
              {tab.label}
              {tab.count !== undefined && <span class="count">{formatNumber(tab.count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
