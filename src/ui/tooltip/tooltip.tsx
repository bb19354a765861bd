import { cloneElement, type VNode } from "preact";
import { useId } from "preact/hooks";

interface TooltipProps {
  readonly text: string;
  /** One thing that can take the focus: a link or a button. */
  readonly children: VNode<{ "aria-describedby"?: string }>;
}

/** A short explanation at pointing and at focus. What one must know stands on the page itself. */
export function Tooltip({ text, children }: TooltipProps) {
  const id = useId();
  return (
    <span class="tooltip-place" data-tooltip>
      {cloneElement(children, { "aria-describedby": id })}
      <span role="tooltip" id={id} class="tooltip">
        {text}
      </span>
    </span>
  );
}
