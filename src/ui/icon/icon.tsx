import { nodes } from "./nodes.ts";

export type IconName = keyof typeof nodes;

export const isIconName = (name: string): name is IconName => Object.hasOwn(nodes, name);

interface IconProps {
  readonly name: IconName;
  /** Read aloud in place of the picture. Without it the icon is decoration beside a text. */
  readonly label?: string | undefined;
  readonly size?: "small" | "medium" | "large" | undefined;
}

export function Icon({ name, label, size = "medium" }: IconProps) {
  return (
    <svg
      class={`icon icon-${size}`}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      role={label ? "img" : undefined}
      aria-label={label || undefined}
      aria-hidden={label ? undefined : "true"}
      dangerouslySetInnerHTML={{ __html: nodes[name] }}
    />
  );
}
