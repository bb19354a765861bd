import * as m from "#messages/platform";

/** More came in than the door takes. */
export class BodyTooLarge extends Error {
  override name = "BodyTooLarge";
  /** In bytes: what the door takes. */
  readonly largest: number;
  constructor(largest: number) {
    super(`The body is larger than ${largest} bytes.`);
    this.largest = largest;
  }
}

/** What came in broke off, or is not what it says it is. Nothing may be done with the part that can be read. */
export class BodyUnreadable extends Error {
  override name = "BodyUnreadable";
}

const mebibyte = 1024 * 1024;

/** Why a body is not taken in. Call it in the reader's language. */
export const tooLargeSentence = ({ largest }: BodyTooLarge): string =>
  m.bodyTooLarge({ megabytes: Math.max(1, Math.round(largest / mebibyte)) });

/**
 * The request, of which no more than `largest` bytes can be read: whoever reads on meets a `BodyTooLarge`. A body that says its
 * size is refused before it is read. Nothing is held here, so that a body without a size costs no memory, and nobody waits
 * for one whose sender is not let in.
 */
export function limitBody(request: Request, largest: number): Request {
  const announced = request.headers.get("transfer-encoding") === null ? request.headers.get("content-length") : null;
  if (Number(announced ?? 0) > largest) throw new BodyTooLarge(largest);
  if (announced !== null || !request.body) return request;
  let size = 0;
  const counted = request.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (bytes, controller) => {
        size += bytes.length;
        if (size > largest) throw new BodyTooLarge(largest);
        controller.enqueue(bytes);
      },
    }),
  );
  return new Request(request, { body: counted, duplex: "half" } as RequestInit);
}

/** The fields of a posted form; none when nothing was sent. */
export const readForm = (request: Request): Promise<FormData> =>
  request.headers.get("content-type") === null ? Promise.resolve(new FormData()) : reading(request.formData());

/** The object in a posted JSON text; an empty one when nothing was sent, or something else than an object. */
export async function readJson(request: Request): Promise<Record<string, unknown>> {
  const text = await reading(request.text());
  const saysJson = request.headers.get("content-type")?.startsWith("application/json") ?? false;
  const body: unknown = saysJson && text !== "" ? parse(text) : null;
  return typeof body === "object" && body !== null && !Array.isArray(body) ? { ...body } : {};
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BodyUnreadable("This is no JSON.", { cause });
  }
}

/** What is read out of a body; throws `BodyTooLarge` or `BodyUnreadable`. */
export async function reading<T>(body: Promise<T>): Promise<T> {
  try {
    return await body;
  } catch (cause) {
    const tooLarge = causesOf(cause).find((each) => each instanceof BodyTooLarge);
    throw tooLarge ?? new BodyUnreadable("The body cannot be read.", { cause });
  }
}

function causesOf(error: unknown): unknown[] {
  return error instanceof Error && error.cause !== undefined ? [error, ...causesOf(error.cause)] : [error];
}
