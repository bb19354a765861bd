import * as m from "#messages/academy";
import { IconButton } from "#ui/button/icon-button.tsx";

interface StepButtonsProps {
  readonly action: string;
  readonly title: string;
  readonly can: { readonly moveUp: boolean; readonly moveDown: boolean };
}

/** One place up or down. A button at the end stays, so that the one beside it does not jump away under the finger. */
export const StepButtons = ({ action, title, can }: StepButtonsProps) => (
  <form class="step-buttons" action={action} method="post">
    <IconButton icon="arrow-up" label={m.moveUp({ title })} name="step" value="up" disabled={!can.moveUp} />
    <IconButton icon="arrow-down" label={m.moveDown({ title })} name="step" value="down" disabled={!can.moveDown} />
  </form>
);
