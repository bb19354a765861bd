import type { Context } from "hono";
import { type ComponentType, h, type VNode } from "preact";
import type { Actor } from "../actor.ts";
import { now } from "../clock.ts";
import { Invalid } from "../errors/errors.ts";
import { inLocale, type Reader } from "../i18n/locale.ts";
import { readForm, readJson } from "./body.ts";
import { textResponse } from "./compress.ts";
import { flashCookie } from "./flash.ts";
import type { Branding, Flash, FormState, NavigationItem, PageContext } from "./page-context.ts";
import { visitorTheme } from "./preferences.ts";

/** What the house knows of a signed-in reader for the frame around every page. */
export interface Frame {
  readonly actor: Actor;
  readonly branding: Branding;
  readonly navigation: readonly NavigationItem[];
  readonly unreadNotices: number;
  readonly tour: PageContext["tour"];
  readonly hasSeveralOrganisations: boolean;
  readonly theme: PageContext["theme"];
  readonly sessionId: string;
  readonly sessionExpiresAt: Date;
}

export interface VisitParts {
  readonly context: Context;
  readonly frame: Frame | null;
  readonly reader: Reader;
  readonly url: URL;
  readonly nonce: string;
  readonly flash: Flash | null;
  readonly requestId: string;
  /** The address of the network peer, or of the client when a trusted proxy says so. */
  readonly address: string;
  readonly secure: boolean;
  readonly renderDocument: (page: VNode, context: PageContext) => string;
}

/** What a posted form holds. A field that occurs more than once is an array. */
export type Fields = Record<string, string | string[] | File>;

/** A route whose page can be shown again. */
interface ShownAgain {
  readonly answer: (visit: Visit & { readonly actor: Actor }) => Promise<Response>;
}

/** One request and its answer, as a route sees it. */
export class Visit {
  readonly actor: Actor | null;
  readonly reader: Reader;
  readonly url: URL;
  readonly request: Request;
  readonly requestId: string;
  readonly address: string;
  readonly sessionId: string | null;
  readonly sessionExpiresAt: Date | null;
  readonly secure: boolean;
  readonly #parts: VisitParts;
  #fields: Fields | null = null;
  #form: FormState | null = null;
  readonly #cookies: string[] = [];

  constructor(parts: VisitParts) {
    this.#parts = parts;
    this.actor = parts.frame?.actor ?? null;
    this.reader = parts.reader;
    this.url = parts.url;
    this.request = parts.context.req.raw;
    this.requestId = parts.requestId;
    this.address = parts.address;
    this.sessionId = parts.frame?.sessionId ?? null;
    this.sessionExpiresAt = parts.frame?.sessionExpiresAt ?? null;
    this.secure = parts.secure;
  }

  /** The path's parameters and the query's, as an action's input. */
  addressInput(): Record<string, string | string[]> {
    const query: Record<string, string | string[]> = {};
    for (const name of new Set(this.url.searchParams.keys())) {
      const values = this.url.searchParams.getAll(name);
      query[name] = values.length > 1 ? values : (values[0] ?? "");
    }
    return { ...query, ...this.#parts.context.req.param() };
  }

  parameter(name: string): string {
    return this.#parts.context.req.param(name) ?? "";
  }

  /** The fields of a posted form with the path's parameters over them. A field that occurs more than once is an array. */
  async formInput(): Promise<Fields> {
    const fields = await this.#readFields();
    return { ...fields, ...this.#parts.context.req.param() };
  }

  /** Lets another reader take in the posted form, one that puts large files away while they arrive. Call it before `formInput`. */
  async readFormWith(read: (request: Request) => Promise<Fields>): Promise<void> {
    this.#fields ??= await read(this.request);
  }

  async jsonInput(): Promise<Record<string, unknown>> {
    const input = await readJson(this.request);
    this.#fields ??= {}; // What was sent is read.
    return { ...input, ...this.#parts.context.req.param() };
  }

  /** The key under which a repeated write is done once: the form's hidden field or the header of a script. */
  async idempotencyKey(): Promise<string | undefined> {
    const header = this.request.headers.get("idempotency-key");
    if (header) return header;
    const field = this.request.headers.get("content-type")?.includes("form")
      ? (await this.#readFields())["_key"]
      : undefined;
    return typeof field === "string" ? field : undefined;
  }

  show<Props extends object>(page: ComponentType<Props>, props: Props, status = 200): Response {
    const context: PageContext = {
      actor: this.actor,
      reader: this.reader,
      theme: this.#parts.frame?.theme ?? visitorTheme(this.request.headers.get("cookie"), this.secure),
      branding: this.#parts.frame?.branding ?? null,
      navigation: this.#parts.frame?.navigation ?? [],
      unreadNotices: this.#parts.frame?.unreadNotices ?? 0,
      tour: this.#parts.frame?.tour ?? null,
      hasSeveralOrganisations: this.#parts.frame?.hasSeveralOrganisations ?? false,
      url: this.url,
      nonce: this.#parts.nonce,
      now: now(),
      flash: this.#parts.flash,
      form: this.#form,
      elements: new Set(),
    };
    const html = inLocale(this.reader, () => this.#parts.renderDocument(h<Props>(page, props) as VNode, context));
    if (this.#parts.flash) this.setCookie(flashCookie.clear(this.secure));
    return this.#respond(html, {
      status,
      headers: { "content-type": "text/html; charset=utf-8", "cache-control": "private, no-store" },
    });
  }

  json(body: unknown, status = 200): Response {
    return this.#respond(JSON.stringify(body ?? null), {
      status,
      headers: { "content-type": "application/json", "cache-control": "private, no-store" },
    });
  }

  /** Goes to a path of this house, and there says a sentence once. */
  goTo(path: string, flash: Flash | null = null): Response {
    if (flash) this.setCookie(flashCookie.set(flash, this.secure));
    return this.#respond(null, { status: 303, headers: { location: localPath(path), "cache-control": "no-store" } });
  }

  /** Runs a write; when its input is refused shows `again` with what was typed and a sentence per field (422). */
  async orShowAgain(again: ShownAgain, write: () => Promise<Response>): Promise<Response> {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof Invalid) || this.#form) throw error;
      this.#form = await this.#refused(error);
      const response = await again.answer(this as Visit & { actor: Actor });
      return new Response(response.body, { status: 422, headers: response.headers });
    }
  }

  setCookie(cookie: string): void {
    this.#cookies.push(cookie);
  }

  async #refused(error: Invalid): Promise<FormState> {
    const values: Record<string, string[]> = {};
    for (const [name, value] of Object.entries(await this.#readFields())) {
      if (!(value instanceof File)) values[name] = [value].flat();
    }
    const errors = inLocale(this.reader, () =>
      Object.fromEntries(Object.entries(error.fields).map(([field, sentence]) => [field, sentence()])),
    );
    return { values, errors };
  }

  async #readFields(): Promise<Fields> {
    this.#fields ??= gather(await readForm(this.request));
    return this.#fields;
  }

  #respond(body: string | null, init: { status: number; headers: Record<string, string> }): Response {
    const response = textResponse(body, init);
    for (const cookie of this.#cookies) response.headers.append("set-cookie", cookie);
    return response;
  }
}

function gather(data: FormData): Fields {
  const fields: Fields = {};
  for (const [name, value] of data) {
    const known = fields[name];
    if (value instanceof File) fields[name] = value;
    else if (known === undefined || known instanceof File) fields[name] = value;
    else fields[name] = [known, value].flat();
  }
  return fields;
}

/**
 * A path within this house, in characters that a header carries: an address elsewhere, or one that a browser would read as such,
 * becomes the front door.
 */
export function localPath(path: string): string {
  if (!path.startsWith("/") || path.startsWith("//") || /[\\\u0000-\u001f]/.test(path)) return "/";
  return path.toWellFormed().replaceAll(/[^\u0021-\u007e]+/g, encodeURIComponent);
}
