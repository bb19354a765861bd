import "./outline/outline.css";
import * as m from "#messages/academy";
import { showToast } from "#ui/behaviour/toasts.ts";
import { type Drop, letPartsBeDragged } from "./outline/dragging.ts";
import { focusedPart, focusPart } from "./outline/focus.ts";
import { moved, type NewOutline, readOutline, send } from "./outline/outline-page.ts";

/**
 * Puts the parts of a training in order without loading the page anew: by dragging, and by the buttons that are on the page
 * anyway. Whatever the server answers is what is shown.
 */
class OutlineEditor extends HTMLElement {
  private stopDragging = (): void => {};

  connectedCallback(): void {
    this.addEventListener("submit", this.onSubmit);
    this.startDragging();
  }

  disconnectedCallback(): void {
    this.removeEventListener("submit", this.onSubmit);
    this.stopDragging();
  }

  private startDragging(): void {
    this.stopDragging();
    this.stopDragging = letPartsBeDragged(this, (drop) => void this.drop(drop));
  }

  private readonly onSubmit = (event: SubmitEvent): void => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !moved.test(form.action)) return;
    event.preventDefault();
    const fields = new FormData(form, event.submitter);
    void this.change(form.action, fields);
  };

  private async drop({ path, fields }: Drop): Promise<void> {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    await this.change(`/trainingen/${this.getAttribute("training") ?? ""}/${path}`, data);
  }

  private async change(action: string, fields: FormData): Promise<void> {
    try {
      this.show(readOutline(await send(action, fields)));
    } catch {
      showToast("error", m.outlineNotChanged());
    }
  }

  /** The rows glide to their new places, and the keyboard stays where it was. */
  private show(outline: NewOutline): void {
    const focused = focusedPart(this);
    const replace = (): void => {
      this.replaceChildren(...outline.children);
      this.startDragging();
      focusPart(this, focused);
    };
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (still || !("startViewTransition" in document)) replace();
    else document.startViewTransition(replace);
    for (const { kind, text } of outline.toasts) showToast(kind, text);
  }
}

customElements.define("outline-editor", OutlineEditor);
