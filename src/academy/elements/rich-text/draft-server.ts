import * as m from "#messages/academy";
import type { LessonDocument } from "../../document/contract.ts";

/** What the server holds, with who saved it. */
export interface ServerDraft {
  readonly document: LessonDocument;
  readonly revision: number;
  readonly changedAt: Date;
  readonly changedByName: string | null;
}

export type Saved =
  | { readonly what: "saved"; readonly revision: number; readonly savedAt: Date }
  /** Somebody else saved in the meantime. */
  | { readonly what: "overtaken" }
  | { readonly what: "signed out" }
  /** No answer: the network or the server is away. */
  | { readonly what: "unreachable" }
  | { readonly what: "refused"; readonly reason: string };

interface Draft {
  readonly document: LessonDocument;
  readonly revision: number;
  /** The author has seen what somebody else saved, and goes on top of it. */
  readonly over: boolean;
}

/** The draft of one lesson on the server. */
export class DraftServer {
  readonly #path: string;

  constructor(trainingId: string, lessonId: string) {
    this.#path = `/trainingen/${trainingId}/lessen/${lessonId}`;
  }

  async save(draft: Draft): Promise<Saved> {
    const answer = await this.#send("concept", draft);
    if (!answer) return { what: "unreachable" };
    const body = await bodyOf(answer);
    if (answer.ok)
      return { what: "saved", revision: Number(body["revision"]), savedAt: new Date(String(body["savedAt"])) };
    if (answer.status === 401) return { what: "signed out" };
    if (answer.status === 409) return { what: "overtaken" };
    if (answer.status >= 500 || answer.status === 429) return { what: "unreachable" };
    return { what: "refused", reason: reasonOf(body) };
  }

  /** Keeps a text among the versions, beside the draft. Throws when it did not arrive. */
  async keep(document: LessonDocument): Promise<void> {
    const answer = await this.#send("concept/bewaren", { document });
    if (!answer?.ok) throw new Error(answer ? reasonOf(await bodyOf(answer)) : m.notSavedYet());
  }

  /** What the draft holds now. Throws when it cannot be read. */
  async read(): Promise<ServerDraft> {
    const answer = await fetch(`${this.#path}/concept`, { headers: { accept: "application/json" } });
    if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
    const body = (await answer.json()) as Omit<ServerDraft, "changedAt"> & { readonly changedAt: string };
    return { ...body, changedAt: new Date(body.changedAt) };
  }

  /** Puts an uploaded picture to use for the lesson and gives its file's id. Throws with a sentence when that is refused. */
  async addPicture(uploadId: string): Promise<string> {
    const answer = await this.#send("afbeeldingen", { uploadId });
    if (!answer) throw new Error(m.notSavedYet());
    const body = await bodyOf(answer);
    if (!answer.ok) throw new Error(reasonOf(body));
    return String(body["fileId"]);
  }

  async #send(part: string, body: object): Promise<Response | null> {
    const text = JSON.stringify(body);
    const headers = { "content-type": "application/json", accept: "application/json" };
    // A page that goes away may still send a little.
    const keepalive = text.length < 60_000;
    return await fetch(`${this.#path}/${part}`, { method: "POST", body: text, headers, keepalive }).catch(() => null);
  }
}

async function bodyOf(answer: Response): Promise<Record<string, unknown>> {
  const body: unknown = await answer.json().catch(() => null);
  return typeof body === "object" && body !== null ? { ...body } : {};
}

const reasonOf = (body: Record<string, unknown>): string =>
  typeof body["error"] === "string" ? body["error"] : m.notSavedYet();
