import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "../icon/icon.tsx";

const iconOf = {
  information: "info",
  success: "circle-check",
  warning: "triangle-alert",
  danger: "circle-alert",
} as const satisfies Record<string, IconName>;

interface AlertProps {
  readonly tone?: keyof typeof iconOf | undefined;
  readonly heading?: ComponentChildren | undefined;
  readonly actions?: ComponentChildren | undefined;
  readonly children?: ComponentChildren | undefined;
}

/** Something that one must know on this page. It says what happened, what was kept and what to do. */
export function Alert({ tone = "information", heading, actions, children }: AlertProps) {
  return (
    <div class={`alert tone-${tone}`}>
      <Icon name={iconOf[tone]} />
      <div class="alert-body">
        {heading && <p class="alert-heading">{heading}</p>}
        {children && <div class="alert-text">{children}</div>}
        {actions && <div class="alert-actions">{actions}</div>}
      </div>
    </div>
  );
}
