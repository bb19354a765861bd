import type { Editor } from "@tiptap/core";
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** The keys of a toolbar (ARIA Authoring Practices): one of its buttons is a stop of Tab, the arrows go on from there. */
export function useRovingFocus(place: RefObject<HTMLElement | null>, editor: Editor): void {
  useEffect(() => {
    const toolbar = place.current;
    if (!toolbar) return;
    const buttons = (): HTMLButtonElement[] => [
      ...toolbar.querySelectorAll<HTMLButtonElement>("button:not(:disabled)"),
    ];
    const stopAt = (stop: HTMLButtonElement | undefined): void => {
      for (const button of toolbar.querySelectorAll("button")) button.tabIndex = button === stop ? 0 : -1;
    };
    const go = (event: KeyboardEvent): void => {
      const all = buttons();
      const at = all.findIndex((button) => button === document.activeElement);
      const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
      if (next === undefined || at < 0) return;
      event.preventDefault();
      const button = all[(next + all.length) % all.length];
      stopAt(button);
      button?.focus();
    };
    const come = (event: KeyboardEvent): void => {
      if (!event.altKey || event.key !== "F10") return;
      event.preventDefault();
      (toolbar.querySelector<HTMLButtonElement>("button[tabindex='0']:not(:disabled)") ?? buttons()[0])?.focus();
    };
    const { dom } = editor.view;
    stopAt(buttons()[0]);
    toolbar.addEventListener("keydown", go);
    dom.addEventListener("keydown", come);
    return () => {
      toolbar.removeEventListener("keydown", go);
      dom.removeEventListener("keydown", come);
    };
  }, [place, editor]);
}
