import type { VNode } from "preact";
import { useId } from "preact/hooks";

interface TooltipProps {
  readonly text: string;
  /** One thing that can take the focus, a link or a button, with these properties among its own. */
  readonly children: (described: { readonly "aria-describedby": string }) => VNode;
}

/** A short explanation at pointing and at focus. What one must know stands on the page itself. */
export function Tooltip({ text, children }: TooltipProps) {
  const id = useId();
  return (
    <span class="tooltip-place" data-tooltip>
      {children({ "aria-describedby": id })}
      <span role="tooltip" id={id} class="tooltip">
        {text}
      </span>
    </span>
  );
}
