import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "../icon/icon.tsx";

interface MenuProps {
  readonly label: string;
  readonly icon?: IconName | undefined;
  /** Shows the icon alone; the label is read aloud. */
  readonly iconOnly?: boolean | undefined;
  readonly align?: "start" | "end" | undefined;
  /** In place of icon and label, for example a face. */
  readonly trigger?: ComponentChildren | undefined;
  readonly children: ComponentChildren;
}

/** Further actions behind one button. A `details` that works by itself; arrow keys, Escape and a click outside come with JavaScript. */
export function Menu({ label, icon, iconOnly = false, align = "start", trigger, children }: MenuProps) {
  const bare = iconOnly || trigger !== undefined;
  return (
    <details class="menu" name="menu" data-menu>
      <summary class={bare ? "menu-bare" : "button button-secondary"} {...(bare ? { title: label } : {})}>
        {trigger ?? (icon && <Icon name={icon} />)}
        <span class={bare ? "visually-hidden" : "button-text"}>{label}</span>
        {!bare && <Icon name="chevron-down" size="small" />}
      </summary>
      <div class={`menu-panel menu-${align}`}>{children}</div>
    </details>
  );
}

interface MenuLinkProps {
  readonly href: string;
  readonly icon?: IconName | undefined;
  readonly download?: boolean | undefined;
  readonly children: ComponentChildren;
}

export const MenuLink = ({ href, icon, children, ...attributes }: MenuLinkProps) => (
  <a href={href} class="menu-item" {...attributes}>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </a>
);

interface MenuFormProps {
  readonly action: string;
  readonly fields?: Readonly<Record<string, string>> | undefined;
  readonly icon?: IconName | undefined;
  /** Marks the choice that holds now. */
  readonly current?: boolean | undefined;
  readonly tone?: "danger" | undefined;
  readonly children: ComponentChildren;
}

/** A choice of the menu that changes something: a small form with one button. */
export const MenuForm = ({ action, fields = {}, icon, current = false, tone, children }: MenuFormProps) => (
  <form action={action} method="post">
    <input type="hidden" name="_key" value={crypto.randomUUID()} />
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <button
      type="submit"
      class={`menu-item${tone ? ` menu-item-${tone}` : ""}`}
      {...(current ? { "aria-current": true } : {})}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {current && <Icon name="check" size="small" />}
    </button>
  </form>
);

export const MenuDivider = () => <hr class="menu-divider" />;

interface MenuGroupProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Choices that belong together. */
export const MenuGroup = ({ label, children }: MenuGroupProps) => (
  <fieldset class="menu-group">
    <legend class="menu-heading">{label}</legend>
    {children}
  </fieldset>
);
