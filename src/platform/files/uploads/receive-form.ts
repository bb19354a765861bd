import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyFileStream } from "@fastify/busboy";
import type { Actor } from "../../actor.ts";
import { BodyUnreadable, reading } from "../../http/body.ts";
import type { Fields } from "../../http/visit.ts";
import { limitsOf, type Purpose } from "../purposes.ts";
import { receiveFile, refusalOf } from "./receive-file.ts";

/** Field name → what its file is for. */
export type FileFields = Readonly<Record<string, Purpose>>;

export interface ReceivedForm {
  /** A file's field holds the id of its upload. */
  readonly fields: Fields;
  /** Field name → why its file cannot be used. */
  readonly refusals: Readonly<Record<string, () => string>>;
}

/** The field beside a file's field that holds what the file was called, to show when the form comes back. */
export const nameField = (field: string): string => `_${field}Name`;

/** Takes in a posted form of which the files go to disk while they arrive, however large they are. */
export async function receiveForm(actor: Actor, request: Request, files: FileFields): Promise<ReceivedForm> {
  const fields: Fields = {};
  const refusals: Record<string, () => string> = {};
  const streams: BusboyFileStream[] = [];
  const receiving: Promise<void>[] = [];
  // What cannot be written down (a full disk) ends the reading too: nobody takes the rest of that file any more.
  const failed = new AbortController();
  const parser = parserFor(request, files);
  parser.on("field", (name, value) => addField(fields, name, value));
  parser.on("file", (field, stream, name) => {
    const purpose = files[field];
    streams.push(stream);
    // The parser says here too that the form broke off, perhaps before anybody reads: whoever comes to read then hears it as well.
    stream.on("error", (cause: Error) => stream.destroy(new BodyUnreadable("The form ends within a file.", { cause })));
    if (purpose === undefined || !name) {
      stream.resume();
      return;
    }
    const take = async (): Promise<void> => {
      try {
        Object.assign(fields, {
          [field]: await receiveFile(actor, { stream, name, purpose }),
          [nameField(field)]: name,
        });
      } catch (error) {
        refusals[field] = refusalOf(error);
      }
    };
    receiving.push(take().catch((error: unknown) => failed.abort(error)));
  });
  try {
    if (request.body) await reading(pipeline(request.body, parser, { signal: failed.signal }));
    await Promise.all(receiving);
    failed.signal.throwIfAborted();
  } catch (error) {
    // With its reason: a pipeline waits for ever for a stream that was destroyed without one before it began.
    for (const stream of streams) stream.destroy(new BodyUnreadable("The form broke off.", { cause: error }));
    await Promise.allSettled(receiving);
    throw failed.signal.aborted ? failed.signal.reason : error;
  }
  return { fields, refusals };
}

/** The parser itself cuts off what is larger than anything that this form takes. */
function parserFor(request: Request, files: FileFields): InstanceType<typeof Busboy> {
  const largest = Math.max(0, ...Object.values(files).map((purpose) => limitsOf[purpose].largest));
  try {
    return new Busboy({
      headers: { "content-type": request.headers.get("content-type") ?? "" },
      limits: { fields: 1000, files: 50, fileSize: largest + 1 },
    });
  } catch (cause) {
    throw new BodyUnreadable("The form does not say where its parts begin.", { cause });
  }
}

function addField(fields: Fields, name: string, value: string): void {
  const known = fields[name];
  fields[name] = known === undefined || known instanceof File ? value : [known, value].flat();
}
