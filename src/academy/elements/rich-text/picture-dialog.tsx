import * as m from "#messages/academy";
import * as platform from "#messages/platform";
import { useState } from "preact/hooks";
import type { EditingSession } from "./editing-session.ts";
import { Modal } from "./modal.tsx";
import { pictureAttributes } from "./picture.ts";

/** Characters, as the server counts them. */
const longest = 1000;

interface PictureDialogProps {
  readonly session: EditingSession;
  readonly position: number;
  readonly onClose: () => void;
}

/** What a picture tells to who cannot see it, or that it is decoration. */
export function PictureDialog({ session: { editor }, position, onClose }: PictureDialogProps) {
  const attributes = pictureAttributes(editor.state.doc.nodeAt(position)?.attrs ?? {});
  const [text, setText] = useState(attributes.alternativeText);
  const [isDecorative, setDecorative] = useState(attributes.decorative);
  const [refusal, setRefusal] = useState<string | null>(null);
  const apply = (event: Event): void => {
    event.preventDefault();
    if (!isDecorative && !text.trim()) return setRefusal(m.imageNeedsAlternative());
    if (!isDecorative && text.trim().length > longest) return setRefusal(platform.fieldTooLong({ n: longest }));
    const told = { ...attributes, decorative: isDecorative, alternativeText: isDecorative ? "" : text.trim() };
    editor.chain().focus().setNodeSelection(position).updateAttributes("image", told).run();
    onClose();
  };
  const remove = (): void => {
    editor.chain().focus().setNodeSelection(position).deleteSelection().run();
    onClose();
  };
  return (
    <Modal title={m.imageAlternative()} onClose={onClose}>
      <form class="form" noValidate onSubmit={apply}>
        <div class={`field${refusal ? " field-wrong" : ""}`}>
          <label class="field-label" for="picture-text">
            {m.alternativeText()}
          </label>
          <p class="field-hint" id="picture-text-hint">
            {m.alternativeTextHint()}
          </p>
          {refusal && (
            <p class="field-error" id="picture-text-error" role="alert">
              {refusal}
            </p>
          )}
          <textarea
            class="control"
            id="picture-text"
            rows={3}
            data-longest={longest}
            value={text}
            disabled={isDecorative}
            aria-describedby={refusal ? "picture-text-hint picture-text-error" : "picture-text-hint"}
            aria-invalid={refusal !== null}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <p class="field-room" data-room hidden />
        </div>
        <label class="choice" for="picture-decorative">
          <input
            id="picture-decorative"
            type="checkbox"
            checked={isDecorative}
            onChange={({ currentTarget }) => setDecorative(currentTarget.checked)}
          />
          <span class="choice-label">{m.decorative()}</span>
        </label>
        <div class="form-actions">
          <button type="submit" class="button button-primary">
            {m.imageApply()}
          </button>
          <button type="button" class="button button-secondary" onClick={remove}>
            {m.imageRemove()}
          </button>
        </div>
      </form>
    </Modal>
  );
}
