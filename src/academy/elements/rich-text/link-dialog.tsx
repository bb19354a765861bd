import * as m from "#messages/academy";
import type { Editor } from "@tiptap/core";
import { useState } from "preact/hooks";
import { isSafeLink } from "../../document/contract.ts";
import { Modal } from "./modal.tsx";

interface LinkDialogProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** Where the chosen words lead. Without chosen words the address itself is put in the text. */
export function LinkDialog({ editor, onClose }: LinkDialogProps) {
  const current = String(editor.getAttributes("link")["href"] ?? "");
  const [address, setAddress] = useState(current);
  const [isWrong, setWrong] = useState(false);
  const apply = (event: Event): void => {
    event.preventDefault();
    const href = completed(address);
    if (!isSafeLink(href)) return setWrong(true);
    putLink(editor, href);
    onClose();
  };
  const remove = (): void => {
    editor.chain().focus().extendMarkRange("link").unsetLink().run();
    onClose();
  };
  return (
    <Modal title={m.editorLink()} onClose={onClose}>
      <form class="form" noValidate onSubmit={apply}>
        <div class={`field${isWrong ? " field-wrong" : ""}`}>
          <label class="field-label" for="link-address">
            {m.linkAddress()}
          </label>
          <p class="field-hint" id="link-address-hint">
            {m.linkHint()}
          </p>
          {isWrong && (
            <p class="field-error" id="link-address-error" role="alert">
              {m.linkWrong()}
            </p>
          )}
          <input
            class="control"
            id="link-address"
            type="url"
            value={address}
            autocomplete="off"
            aria-describedby={isWrong ? "link-address-hint link-address-error" : "link-address-hint"}
            aria-invalid={isWrong}
            onInput={({ currentTarget }) => setAddress(currentTarget.value)}
          />
        </div>
        <div class="form-actions">
          <button type="submit" class="button button-primary">
            {m.linkApply()}
          </button>
          {current && (
            <button type="button" class="button button-secondary" onClick={remove}>
              {m.linkRemove()}
            </button>
          )}
        </div>
      </form>
    </Modal>
  );
}

/** "voorbeeld.nl" is a page, "thomas@delinde.example" a mail address. */
function completed(typed: string): string {
  const address = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  return /^[^\s/@]+@[^\s/@]+\.[^\s/@]+$/.test(address) ? `mailto:${address}` : `https://${address}`;
}

function putLink(editor: Editor, href: string): void {
  const chain = editor.chain().focus().extendMarkRange("link");
  const isBare = editor.state.selection.empty && !editor.isActive("link");
  if (isBare)
    chain
      .insertContent({
        type: "text",
        text: href.replace(/^(mailto:|https:\/\/)/, ""),
        marks: [{ type: "link", attrs: { href } }],
      })
      .run();
  else chain.setLink({ href }).run();
}
