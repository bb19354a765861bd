/** Reads an answer of server-sent events as a browser does. */
export interface LivePage {
  /** The next event, parsed; null when the server ended the stream. Waits until it comes. */
  next(): Promise<LiveEvent | null>;
  close(): Promise<void>;
}

export interface LiveEvent {
  readonly name: string;
  readonly id: string;
  readonly data: unknown;
}

export function readLive(response: Response): LivePage {
  if (!response.body) throw new Error("The answer has no body to read.");
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  return {
    next: async () => {
      for (;;) {
        const end = text.indexOf("\n\n");
        if (end < 0) {
          const { done, value } = await reader.read();
          if (done) return null;
          text += decoder.decode(value, { stream: true });
          continue;
        }
        const event = eventIn(text.slice(0, end));
        text = text.slice(end + 2);
        if (event) return event;
      }
    },
    close: () => reader.cancel(),
  };
}

/** Null for a heartbeat or a setting, which a page never sees. */
function eventIn(block: string): LiveEvent | null {
  const field = (name: string): string =>
    block
      .split("\n")
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? "";
  return field("data") ? { name: field("event"), id: field("id"), data: JSON.parse(field("data")) } : null;
}
