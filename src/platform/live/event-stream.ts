/** Server-sent events (HTML Living Standard §9.2): an answer that stays open, over which the server tells the page what changed. */
export interface ServerEvent {
  readonly name: string;
  /** The browser gives it back when it connects again, as `Last-Event-ID`. */
  readonly id?: string;
  readonly data: unknown;
}

/** What may wait for a reader that does not read, in bytes; more is not kept, and the connection is cut. */
const mostWaiting = 64 * 1024;
const encoder = new TextEncoder();

export class EventStream {
  readonly response: Response;
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  readonly #ended: () => void;

  /** @param ended called once, when either side has ended it */
  constructor(ended: () => void) {
    this.#ended = ended;
    const body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        cancel: () => this.#forget(),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: mostWaiting }),
    );
    this.response = new Response(body, {
      headers: {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store, no-transform",
        "x-accel-buffering": "no",
        // A browser that comes back over the same connection would keep the server from stopping.
        connection: "close",
      },
    });
    // Everybody comes back after a restart: not all in the same second.
    this.#write(`retry: ${2000 + Math.floor(Math.random() * 8000)}\n\n`);
  }

  send({ name, id, data }: ServerEvent): void {
    this.#write(`event: ${name}\n${id ? `id: ${id}\n` : ""}data: ${JSON.stringify(data)}\n\n`);
  }

  /** Shows everybody in between that the connection is still wanted, and this server whether somebody is still there. */
  beat(): void {
    this.#write(":\n\n");
  }

  end(): void {
    const controller = this.#controller;
    this.#forget();
    controller?.close();
  }

  #write(text: string): void {
    this.#controller?.enqueue(encoder.encode(text));
    if ((this.#controller?.desiredSize ?? 1) <= 0) this.end();
  }

  #forget(): void {
    if (!this.#controller) return;
    this.#controller = null;
    this.#ended();
  }
}
