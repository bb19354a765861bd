import type { Actor } from "../../actor.ts";
import { now } from "../../clock.ts";
import { databaseIsAway } from "../../db/away.ts";
import { inOrganisation } from "../../db/database.ts";
import type { Upload } from "../file.ts";
import { incomingPath, removeIncoming } from "../incoming.ts";
import { keepBytes, withdrawBytes } from "../keep.ts";
import { insertFile } from "../queries/files.ts";
import { deleteUpload, updateUploadFile } from "../queries/uploads.ts";
import { Unreadable } from "../unreadable.ts";

const underWay = new Map<string, Promise<void>>();

/**
 * Makes a file of an upload whose last byte has come in. May be called again: the file is made once. Throws Unreadable, and
 * forgets the upload, when the bytes are not what they were brought for.
 */
export function completeUpload(actor: Actor, upload: Upload): Promise<void> {
  if (upload.fileId !== null) return Promise.resolve();
  const running = underWay.get(upload.id);
  if (running) return running;
  const work = complete(actor, upload).finally(() => underWay.delete(upload.id));
  underWay.set(upload.id, work);
  return work;
}

async function complete(actor: Actor, upload: Upload): Promise<void> {
  const path = incomingPath(actor.organisationId, upload.id);
  try {
    await makeFile(actor, upload, path);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    await inOrganisation(actor.organisationId, (db) => deleteUpload({ actor, db, now: now() }, upload.id));
    await removeIncoming(path);
    throw error;
  }
  await removeIncoming(path);
}

class AlreadyComplete extends Error {}

async function makeFile(actor: Actor, upload: Upload, path: string): Promise<void> {
  const bytes = await keepBytes(actor, { path, name: upload.name, purpose: upload.purpose });
  try {
    await inOrganisation(actor.organisationId, async (db) => {
      const acting = { actor, db, now: now() };
      await insertFile(acting, bytes);
      if (!(await updateUploadFile(acting, upload.id, bytes.id))) throw new AlreadyComplete();
    });
  } catch (error) {
    // Broken off at the commit, the row may stand: then the bytes stay, and are found as strays when it does not.
    if (!databaseIsAway(error)) await withdrawBytes(bytes);
    if (!(error instanceof AlreadyComplete)) throw error;
  }
}
