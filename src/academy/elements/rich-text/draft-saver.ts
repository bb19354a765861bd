import type { LessonDocument } from "../../document/contract.ts";
import type { DraftServer, ServerDraft } from "./draft-server.ts";
import type { LocalCopies } from "./local-copies.ts";

export type SaverState =
  | { readonly what: "saved"; readonly at: Date }
  | { readonly what: "unsaved" }
  | { readonly what: "saving" }
  | { readonly what: "offline" }
  | { readonly what: "signed out" }
  | { readonly what: "refused"; readonly reason: string }
  | { readonly what: "overtaken"; readonly theirs: ServerDraft };

interface Parts {
  readonly server: Pick<DraftServer, "save" | "read" | "keep">;
  readonly copies: Pick<LocalCopies, "keep" | "forget">;
  /** What the editor holds now. */
  readonly current: () => LessonDocument;
  readonly onState: (state: SaverState) => void;
}

/** What the page began with. */
export interface Beginning {
  readonly document: LessonDocument;
  readonly revision: number;
  readonly savedAt: Date;
}

const afterLastChange = 1000;
const localPause = 250;
const retryPause = 5000;

/**
 * Saves what an author types: on this device at once, and on the server a second after the last change. Never has two saves
 * under way, and never goes on top of what somebody else saved without the author's choice.
 */
export class DraftSaver {
  state: SaverState;
  readonly #parts: Parts;
  #revision: number;
  #saved: string;
  #savedAt: Date;
  #over = false;
  #underWay: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #localTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: Parts, { document, revision, savedAt }: Beginning) {
    this.#parts = parts;
    this.#revision = revision;
    this.#saved = JSON.stringify(document);
    this.#savedAt = savedAt;
    this.state = { what: "saved", at: savedAt };
  }

  get isSaved(): boolean {
    return JSON.stringify(this.#parts.current()) === this.#saved;
  }

  /** To be called whenever the text changes. */
  changed(): void {
    clearTimeout(this.#localTimer);
    this.#localTimer = setTimeout(() => void this.keepLocally(), localPause);
    if (this.state.what === "overtaken") return;
    if (this.isSaved) return this.#rest();
    if (this.state.what !== "signed out" && !this.#underWay) this.#show({ what: "unsaved" });
    this.#plan(afterLastChange);
  }

  /** Keeps the text on this device, as long as the server does not have it. */
  async keepLocally(): Promise<void> {
    clearTimeout(this.#localTimer);
    if (this.isSaved) return;
    await this.#parts.copies.keep({ document: this.#parts.current(), revision: this.#revision, at: Date.now() });
  }

  /** Saves now, and resolves when all is saved or it turns out that it cannot be. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#underWay;
    if (this.state.what === "overtaken" || this.isSaved) return;
    this.#underWay = this.#save().finally(() => (this.#underWay = null));
    await this.#underWay;
  }

  /** Goes on from a text that was written on an earlier revision: saving it finds out whether somebody was faster. */
  startFrom(revision: number): void {
    this.#revision = revision;
    this.changed();
  }

  /** The author goes on with their own text; the other is kept by the server. */
  async keepMine(): Promise<void> {
    if (this.state.what !== "overtaken") return;
    this.#revision = this.state.theirs.revision;
    this.#over = true;
    this.#show({ what: "unsaved" });
    await this.flush();
  }

  /** The author goes on with the other's text; their own is kept by the server first. Gives the text to go on with. */
  async takeTheirs(): Promise<LessonDocument | null> {
    if (this.state.what !== "overtaken") return null;
    const { theirs } = this.state;
    await this.#parts.server.keep(this.#parts.current());
    this.#revision = theirs.revision;
    this.#saved = JSON.stringify(theirs.document);
    await this.#parts.copies.forget();
    this.#savedAt = theirs.changedAt;
    this.#show({ what: "saved", at: theirs.changedAt });
    return theirs.document;
  }

  async #save(): Promise<void> {
    const document = this.#parts.current();
    const sent = JSON.stringify(document);
    this.#show({ what: "saving" });
    const answer = await this.#parts.server.save({ document, revision: this.#revision, over: this.#over });
    switch (answer.what) {
      case "saved":
        return await this.#arrived(sent, answer.revision, answer.savedAt);
      case "overtaken":
        return await this.#overtaken();
      case "unreachable":
        this.#show({ what: "offline" });
        return this.#plan(retryPause);
      case "signed out":
        this.#show({ what: "signed out" });
        return this.#plan(retryPause);
      case "refused":
        this.#show({ what: "refused", reason: answer.reason });
    }
  }

  async #arrived(sent: string, revision: number, at: Date): Promise<void> {
    this.#revision = revision;
    this.#saved = sent;
    this.#savedAt = at;
    this.#over = false;
    if (!this.isSaved) {
      this.#show({ what: "unsaved" });
      return this.#plan(afterLastChange);
    }
    clearTimeout(this.#localTimer);
    await this.#parts.copies.forget();
    this.#show({ what: "saved", at });
  }

  async #overtaken(): Promise<void> {
    try {
      const theirs = await this.#parts.server.read();
      this.#over = false;
      this.#show({ what: "overtaken", theirs });
    } catch {
      this.#show({ what: "offline" });
      this.#plan(retryPause);
    }
  }

  /** The text is again as the server has it. */
  #rest(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#localTimer);
    void this.#parts.copies.forget();
    if (!this.#underWay && this.state.what !== "saved") this.#show({ what: "saved", at: this.#savedAt });
  }

  #plan(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pause);
  }

  #show(state: SaverState): void {
    this.state = state;
    this.#parts.onState(state);
  }
}
