import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "../icon/icon.tsx";

export interface ButtonLook {
  /** "primary" is the one next step of a page; use it once. */
  readonly variant?: "primary" | "secondary" | "quiet" | "danger" | undefined;
  readonly size?: "small" | "medium" | undefined;
  readonly icon?: IconName | undefined;
  readonly iconAfter?: IconName | undefined;
  readonly children: ComponentChildren;
}

interface ButtonProps extends ButtonLook {
  readonly type?: "submit" | "button" | "reset" | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly form?: string | undefined;
  readonly formaction?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly id?: string | undefined;
}

const classOf = ({ variant = "secondary", size = "medium" }: Partial<ButtonLook>): string =>
  `button button-${variant}${size === "small" ? " button-small" : ""}`;

function Content({ icon, iconAfter, children }: ButtonLook) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span class="button-text">{children}</span>
      {iconAfter && <Icon name={iconAfter} />}
    </>
  );
}

export function Button({ type = "submit", variant, size, icon, iconAfter, children, ...attributes }: ButtonProps) {
  return (
    <button type={type} class={classOf({ variant, size })} {...attributes}>
      <Content icon={icon} iconAfter={iconAfter}>
        {children}
      </Content>
    </button>
  );
}

/** The button that sends a form: primary unless told otherwise. */
export function SubmitButton({ variant = "primary", ...button }: Omit<ButtonProps, "type">) {
  return <Button type="submit" variant={variant} {...button} />;
}

interface LinkButtonProps extends ButtonLook {
  readonly href: string;
  readonly download?: boolean | undefined;
  readonly rel?: string | undefined;
  readonly target?: "_blank" | undefined;
}

/** A link that looks like a button: for going somewhere. What changes something is a `Button` in a `Form`. */
export function LinkButton({ href, variant, size, icon, iconAfter, children, ...attributes }: LinkButtonProps) {
  return (
    <a href={href} class={classOf({ variant, size })} {...attributes}>
      <Content icon={icon} iconAfter={iconAfter}>
        {children}
      </Content>
    </a>
  );
}
