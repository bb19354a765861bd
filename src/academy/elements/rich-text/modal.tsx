import * as m from "#messages/academy";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "#ui/icon/icon.tsx";

interface ModalProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A question on top of the editor. Escape and the cross close it, and the keyboard goes back to where it was. */
export function Modal({ title, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>("input, textarea")?.focus();
  }, []);
  return (
    <dialog ref={dialog} class="dialog dialog-small" aria-labelledby="editor-modal-title" onClose={onClose}>
      <header class="dialog-header">
        <h2 id="editor-modal-title">{title}</h2>
        <button type="button" class="icon-button" aria-label={m.close()} onClick={() => dialog.current?.close()}>
          <Icon name="x" />
        </button>
      </header>
      <div class="dialog-body">{children}</div>
    </dialog>
  );
}
