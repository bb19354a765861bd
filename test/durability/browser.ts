/** A browser of somebody who goes on: what was not answered is sent again, the same, until it is. */
import { setTimeout as delay } from "node:timers/promises";

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** What people met while the house was away. */
export interface Outage {
  /** No connection, or one that broke. */
  broken: number;
  /** Answered with 503 and a sentence. */
  unavailable: number;
  /** What nobody could have understood: another 5xx, or 503 without a sentence. */
  readonly unclear: string[];
}

export const noOutage = (): Outage => ({ broken: 0, unavailable: 0, unclear: [] });

export interface Sent {
  readonly method?: "GET" | "POST" | "PATCH" | "HEAD";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit;
}

const patience = 120_000;

export class Browser {
  readonly #address: string;
  readonly #cookie: string;
  readonly #outage: Outage;
  /** Of its own, so that several are not taken for a flood of one. */
  readonly #caller = `10.0.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`;

  constructor(address: string, cookie: string, outage: Outage) {
    this.#address = address;
    this.#cookie = cookie;
    this.#outage = outage;
  }

  /** Sends a form as a page does, with a key that makes repeating it harmless. Returns where it leads. */
  async post(path: string, fields: Readonly<Record<string, string | File>>): Promise<string> {
    const key = crypto.randomUUID();
    const reply = await this.untilAnswered(path, () => ({ method: "POST", body: formOf({ ...fields, _key: key }) }));
    const location = reply.headers.get("location");
    if (reply.status !== 303 || !location) throw new Error(`${path} answered ${reply.status}: ${inShort(reply.text)}`);
    return location;
  }

  /** Sends JSON as an element does. */
  async send<Answer>(path: string, body: unknown): Promise<Answer> {
    const headers = { "content-type": "application/json", accept: "application/json" };
    const reply = await this.untilAnswered(path, () => ({ method: "POST", headers, body: JSON.stringify(body) }));
    if (reply.status !== 200) throw new Error(`${path} answered ${reply.status}: ${inShort(reply.text)}`);
    return JSON.parse(reply.text) as Answer;
  }

  /** Asks until there is an answer that is not about an outage; `sent` is made anew each time. */
  async untilAnswered(path: string, sent: () => Sent): Promise<Reply> {
    for (const end = performance.now() + patience; performance.now() < end; await delay(100)) {
      const reply = await this.ask(path, sent());
      if (reply) return reply;
    }
    throw new Error(`${path} was not answered in two minutes.`);
  }

  /** Null when the house is away. */
  async ask(path: string, { method = "GET", headers = {}, body }: Sent = {}): Promise<Reply | null> {
    try {
      const response = await fetch(new URL(path, this.#address), {
        method,
        redirect: "manual",
        headers: {
          cookie: this.#cookie,
          origin: this.#address,
          "sec-fetch-site": "same-origin",
          "x-forwarded-for": this.#caller,
          ...headers,
        },
        ...(body === undefined ? {} : { body }),
      });
      const reply = { status: response.status, headers: response.headers, text: await response.text() };
      return reply.status < 500 ? reply : this.#note(`${method} ${path}`, reply);
    } catch {
      this.#outage.broken += 1;
      return null;
    }
  }

  #note(asked: string, { status, text }: Reply): null {
    if (status === 503 && (text.length > 20 || asked.startsWith("HEAD"))) this.#outage.unavailable += 1;
    else this.#outage.unclear.push(`${asked.replaceAll(/[0-9a-f-]{36}/g, "…")}: ${status} ${inShort(text)}`);
    return null;
  }
}

function formOf(fields: Readonly<Record<string, string | File>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const inShort = (text: string): string =>
  text
    .replaceAll(/<(style|script|head)[\s\S]*?<\/\1>|<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ")
    .slice(0, 300);
