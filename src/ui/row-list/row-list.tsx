import type { ComponentChildren } from "preact";

interface RowProps {
  readonly title: ComponentChildren;
  readonly id?: string | undefined;
  /** Makes the whole row lead there; the title is its link. */
  readonly href?: string | undefined;
  /** Before the text: an `Avatar`, an `Icon`, a `ProgressRing`. */
  readonly leading?: ComponentChildren | undefined;
  readonly detail?: ComponentChildren | undefined;
  /** After the text: a `Badge`, a date. */
  readonly trailing?: ComponentChildren | undefined;
  /** Buttons and menus of the row. */
  readonly actions?: ComponentChildren | undefined;
  /** Not read yet. */
  readonly unread?: boolean | undefined;
}

/** Things below each other, for lists that need no columns: notices, lessons, people. */
export const RowList = ({ children }: { readonly children: ComponentChildren }) => <ul class="row-list">{children}</ul>;

export const Row = ({ id, title, href, leading, detail, trailing, actions, unread = false }: RowProps) => (
  <li id={id} class={`row${href ? " row-link" : ""}${unread ? " row-unread" : ""}`}>
    {leading && <span class="row-leading">{leading}</span>}
    <div class="row-text">
      <p class="row-title">{href ? <a href={href}>{title}</a> : title}</p>
      {detail && <p class="row-detail">{detail}</p>}
    </div>
    {trailing && <div class="row-trailing">{trailing}</div>}
    {actions && <div class="row-actions">{actions}</div>}
  </li>
);
