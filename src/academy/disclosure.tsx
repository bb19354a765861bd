import type { ComponentChildren } from "preact";
import { Icon } from "#ui/icon/icon.tsx";

interface DisclosureProps {
  readonly summary: string;
  readonly children: ComponentChildren;
}

/** Something that only some readers want to see: it opens in place. */
export const Disclosure = ({ summary, children }: DisclosureProps) => (
  <details class="disclosure">
    <summary>
      <Icon name="chevron-right" size="small" />
      {summary}
    </summary>
    <div class="disclosure-body">{children}</div>
  </details>
);
