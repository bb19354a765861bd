import * as m from "#messages/ui";
import { Icon } from "../icon/icon.tsx";

export interface Breadcrumb {
  readonly href: string;
  readonly label: string;
}

/** The way back, from the top down to the page above this one. On a phone only the last step is shown. */
export function Breadcrumbs({ items }: { readonly items: readonly Breadcrumb[] }) {
  return (
    <nav class="breadcrumbs" aria-label={m.breadcrumbs()}>
      <ol class="plain">
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href}>{item.label}</a>
            <Icon name="chevron-right" size="small" />
          </li>
        ))}
      </ol>
    </nav>
  );
}
