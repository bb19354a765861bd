import { rename } from "node:fs/promises";
import type { BusboyFileStream } from "@fastify/busboy";
import type { Actor } from "../../actor.ts";
import { now } from "../../clock.ts";
import { readingInOrganisation } from "../../db/database.ts";
import { newId } from "../../db/id.ts";
import { Conflict, Invalid } from "../../errors/errors.ts";
import { incomingPath, removeIncoming, writeIncoming } from "../incoming.ts";
import { limitsOf, type Purpose, tooLarge } from "../purposes.ts";
import { findUpload } from "../queries/uploads.ts";
import { Unreadable } from "../unreadable.ts";
import { completeUpload } from "./complete-upload.ts";
import { startUpload } from "./start-upload.ts";

interface Arriving {
  readonly stream: BusboyFileStream;
  readonly name: string;
  readonly purpose: Purpose;
}

/** Takes in one file of a form as an upload that is complete at once; returns the upload's id. */
export async function receiveFile(actor: Actor, { stream, name, purpose }: Arriving): Promise<string> {
  const path = incomingPath(actor.organisationId, newId());
  try {
    const size = await writeIncoming(path, stream, 0);
    if (stream.truncated || size > limitsOf[purpose].largest) throw new Unreadable(tooLarge(purpose));
    const { id } = await startUpload(actor, { purpose, name: name.slice(-255), size });
    await rename(path, incomingPath(actor.organisationId, id));
    const upload = await readingInOrganisation(actor.organisationId, (db) => findUpload({ actor, db, now: now() }, id));
    if (upload) await completeUpload(actor, upload);
    return id;
  } catch (error) {
    await removeIncoming(path);
    throw error;
  }
}

/** The sentence for a file that was refused; any other error is thrown on. */
export function refusalOf(error: unknown): () => string {
  if (error instanceof Unreadable || error instanceof Conflict) return error.sentence;
  if (error instanceof Invalid && error.fields[""]) return error.fields[""];
  throw error;
}
