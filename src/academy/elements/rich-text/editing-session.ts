import * as m from "#messages/academy";
import { Editor } from "@tiptap/core";
import type { LessonDocument } from "../../document/contract.ts";
import { DraftSaver, type Beginning, type SaverState } from "./draft-saver.ts";
import { DraftServer } from "./draft-server.ts";
import { lessonExtensions } from "./extensions.ts";
import { type LocalCopy, LocalCopies } from "./local-copies.ts";
import { PageHeading } from "./page-heading.ts";
import { type PictureChange, sendPictures } from "./send-pictures.ts";
import { contentOf, documentIn } from "./document-in.ts";

interface Opening {
  readonly trainingId: string;
  readonly lessonId: string;
  /** Whose copies on this device these are. */
  readonly reader: string;
  /** The language that the lesson is written in. */
  readonly contentLocale: string;
  /** In bytes. */
  readonly largestPicture: number;
  readonly beginning: Beginning;
}

/** What the view shows besides the text. */
export interface SessionState {
  readonly saver: SaverState;
  /** Text on this device that the server does not have. */
  readonly found: LocalCopy | null;
  readonly picture: PictureChange["picture"];
  /** Whether the author is asked where a link leads. */
  readonly isLinking: boolean;
  /** Where the picture stands of which the author is asked what it tells. */
  readonly editedPicture: number | null;
}

/** One author at work on one lesson: the editor, its saving, and what comes in between. */
export class EditingSession {
  readonly editor: Editor;
  /** Where the editor draws itself; a view puts it on the page. */
  readonly place = document.createElement("div");
  readonly saver: DraftSaver;
  readonly previewHref: string;
  readonly largestPicture: number;
  state: SessionState;
  readonly server: DraftServer;
  readonly #copies: LocalCopies;
  readonly #listeners = new Set<() => void>();
  readonly #closing = new AbortController();
  readonly #heading = new PageHeading();

  constructor({ trainingId, lessonId, reader, contentLocale, largestPicture, beginning }: Opening) {
    this.previewHref = `/trainingen/${trainingId}/lessen/${lessonId}/voorbeeld`;
    this.largestPicture = largestPicture;
    this.server = new DraftServer(trainingId, lessonId);
    this.#copies = new LocalCopies(reader, lessonId);
    this.editor = new Editor({
      element: this.place,
      injectCSS: false,
      extensions: lessonExtensions({
        hrefOf: (fileId) => `/trainingen/${trainingId}/bestanden/${fileId}?breedte=960`,
        onEdit: (editedPicture) => this.change({ editedPicture }),
      }),
      content: contentOf(beginning.document),
      editorProps: {
        attributes: {
          class: "prose",
          role: "textbox",
          "aria-multiline": "true",
          "aria-label": m.lessonText(),
          lang: contentLocale,
          spellcheck: "true",
        },
        handleKeyDown: (_view, event) => this.#onKey(event),
        handlePaste: (_view, event) => sendPictures(this, event.clipboardData?.files),
        handleDrop: (_view, event, _slice, moved) => !moved && sendPictures(this, event.dataTransfer?.files),
      },
      onUpdate: () => this.saver.changed(),
      onTransaction: () => this.#tell(),
    });
    this.saver = new DraftSaver(
      {
        server: this.server,
        copies: this.#copies,
        current: () => documentIn(this.editor),
        onState: (saver) => this.#saverIs(saver),
      },
      { ...beginning, document: documentIn(this.editor) },
    );
    this.state = { saver: this.saver.state, found: null, picture: null, isLinking: false, editedPicture: null };
    this.#watchPage();
    void this.#lookForCopy();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  change(part: Partial<SessionState>): void {
    this.state = { ...this.state, ...part };
    this.#tell();
  }

  /** Puts the text of this device in place of what the editor shows. */
  restoreCopy(): void {
    const { found } = this.state;
    if (!found) return;
    this.change({ found: null });
    this.editor.commands.setContent(contentOf(found.document), { emitUpdate: false });
    this.saver.startFrom(found.revision);
  }

  async discardCopy(): Promise<void> {
    this.change({ found: null });
    await this.#copies.forget();
  }

  /** Goes on with what somebody else saved. */
  async takeTheirs(): Promise<void> {
    const theirs: LessonDocument | null = await this.saver.takeTheirs();
    if (theirs) this.editor.commands.setContent(contentOf(theirs), { emitUpdate: false });
  }

  close(): void {
    this.#closing.abort();
    this.editor.destroy();
  }

  #saverIs(saver: SaverState): void {
    this.change({ saver });
    if (saver.what === "saved") void this.#heading.refresh(this.editor);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  async #lookForCopy(): Promise<void> {
    const found = await this.#copies.find();
    if (!found) return;
    if (JSON.stringify(found.document) === JSON.stringify(documentIn(this.editor))) await this.#copies.forget();
    else this.change({ found });
  }

  /** A page that goes away saves what it can; a form that is sent waits until the text is saved. */
  #watchPage(): void {
    const { signal } = this.#closing;
    const keep = (): void => {
      void this.saver.keepLocally();
      void this.saver.flush();
    };
    addEventListener("pagehide", keep, { signal });
    addEventListener("online", () => void this.saver.flush(), { signal });
    addEventListener("focus", () => this.state.saver.what === "signed out" && void this.saver.flush(), { signal });
    document.addEventListener("visibilitychange", () => document.hidden && keep(), { signal });
    document.addEventListener("submit", (event) => this.#holdForm(event), { signal, capture: true });
  }

  #holdForm(event: SubmitEvent): void {
    const { target: form, submitter } = event;
    if (!(form instanceof HTMLFormElement) || form.method !== "post" || this.saver.isSaved) return;
    event.preventDefault();
    event.stopPropagation();
    void this.#sendWhenSaved(form, submitter);
  }

  async #sendWhenSaved(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    await this.saver.flush();
    if (this.saver.isSaved) form.requestSubmit(submitter);
  }

  #onKey(event: KeyboardEvent): boolean {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return false;
    const key = event.key.toLowerCase();
    if (key === "k") this.change({ isLinking: true });
    else if (key === "s") void this.saver.flush();
    else return false;
    event.preventDefault();
    return true;
  }
}
