import * as m from "#messages/ui";
import { useElement } from "#platform/http/page-context.ts";
import { Icon } from "../icon/icon.tsx";

interface CopyFieldProps {
  /** What it is: "Link om te delen". */
  readonly label: string;
  readonly text: string;
}

/** A text to take along: selectable always, copied by a button where JavaScript runs. */
export function CopyField({ label, text }: CopyFieldProps) {
  useElement("copy-field");
  return (
    <copy-field class="control-line copy-field">
      <input class="control" type="text" readOnly value={text} aria-label={label} />
      <button type="button" class="control-button" hidden aria-label={m.copyLabel({ label })} data-done={m.copied()}>
        <Icon name="copy" />
      </button>
      <output class="visually-hidden" />
    </copy-field>
  );
}
