import { Icon, type IconName } from "../icon/icon.tsx";

interface IconButtonProps {
  readonly icon: IconName;
  /** Read aloud, and shown when one points at it. */
  readonly label: string;
  readonly href?: string | undefined;
  readonly type?: "submit" | "button" | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly form?: string | undefined;
  readonly formaction?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** A button of one icon: a link when it has an `href`, else a button that sends its form. */
export function IconButton({ icon, label, href, type = "submit", ...attributes }: IconButtonProps) {
  if (href !== undefined)
    return (
      <a href={href} class="icon-button" aria-label={label} title={label}>
        <Icon name={icon} />
      </a>
    );
  return (
    <button type={type} class="icon-button" aria-label={label} title={label} {...attributes}>
      <Icon name={icon} />
    </button>
  );
}
