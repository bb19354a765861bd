import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "../icon/icon.tsx";

/** Buttons that act on what stands below it. */
export const Toolbar = ({ label, children }: { readonly label: string; readonly children: ComponentChildren }) => (
  <div class="toolbar" role="toolbar" aria-label={label}>
    {children}
  </div>
);

export const ToolbarGroup = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="toolbar-group">{children}</div>
);

interface ToolbarButtonProps {
  readonly icon: IconName;
  readonly label: string;
  /** For a button that stays down: bold, italic. */
  readonly pressed?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onClick?: (() => void) | undefined;
}

export const ToolbarButton = ({ icon, label, pressed, disabled = false, onClick }: ToolbarButtonProps) => (
  <button
    type="button"
    class="toolbar-button"
    aria-label={label}
    title={label}
    disabled={disabled}
    {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
    {...(onClick ? { onClick } : {})}
  >
    <Icon name={icon} />
  </button>
);
