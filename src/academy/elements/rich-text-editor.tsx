import "./rich-text/rich-text.css";
import { render } from "preact";
import type { LessonDocument } from "../document/contract.ts";
import { EditorView } from "./rich-text/editor-view.tsx";
import { EditingSession } from "./rich-text/editing-session.ts";

/** An editor that saves by itself, in place of the form around which it stands. */
class RichTextEditor extends HTMLElement {
  private session: EditingSession | null = null;
  private readonly place = document.createElement("div");

  connectedCallback(): void {
    const form = this.querySelector("form");
    if (this.session || !form) return;
    form.hidden = true;
    this.append(this.place);
    this.session = new EditingSession({
      trainingId: this.text("training"),
      lessonId: this.text("lesson"),
      reader: document.documentElement.dataset["reader"] ?? "",
      contentLocale: this.text("content-locale"),
      largestPicture: Number(this.text("largest-picture")),
      beginning: {
        document: JSON.parse(this.text("document")) as LessonDocument,
        revision: Number(this.text("revision")),
        savedAt: new Date(this.text("saved-at")),
      },
    });
    render(<EditorView session={this.session} />, this.place);
  }

  disconnectedCallback(): void {
    render(null, this.place);
    this.session?.close();
    this.session = null;
  }

  private text(attribute: string): string {
    return this.getAttribute(attribute) ?? "";
  }
}

customElements.define("rich-text-editor", RichTextEditor);
