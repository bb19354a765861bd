import type { Actor } from "../actor.ts";
import { unlessBackedUp } from "../backup/queries/lock.ts";
import { now } from "../clock.ts";
import { inOrganisation, readingInOrganisation } from "../db/database.ts";
import { defineRoutine } from "../jobs/routine.ts";
import { filesFolderOf } from "./file.ts";
import { removeIncomingBefore } from "./incoming.ts";
import { discardBytes } from "./keep.ts";
import { deleteFiles, existingFiles, lockUnusedFiles } from "./queries/files.ts";
import { deleteUploadsBefore } from "./queries/uploads.ts";
import { fileStore, removeUnfinishedFiles } from "./storage.ts";

const day = 24 * 3600_000;
const atATime = 200;

/** Removes files that nothing has used for a day, and uploads that were not finished within two. */
export const removeUnused = defineRoutine({
  name: "platform.files.remove-unused",
  everySeconds: 3600,
  run: async (actor) => {
    const at = now();
    await inOrganisation(actor.organisationId, (db) =>
      deleteUploadsBefore({ actor, db, now: at }, new Date(at.getTime() - 2 * day)),
    );
    await removeIncomingBefore(actor.organisationId, new Date(at.getTime() - 2 * day));
    while ((await removeSomeUnused(actor, new Date(at.getTime() - day))) === atATime);
  },
});

/** The row goes first: what is in the store without a row is found by `removeStrays`, a row without bytes would be a broken file. */
async function removeSomeUnused(actor: Actor, before: Date): Promise<number> {
  const removed = await inOrganisation(actor.organisationId, async (db) => {
    const acting = { actor, db, now: now() };
    const files = await lockUnusedFiles(acting, before, atATime);
    await deleteFiles(
      acting,
      files.map((file) => file.id),
    );
    return files;
  });
  for (const file of removed) await discardBytes(file);
  return removed.length;
}

/** Once a day: removes bytes that no row knows, left by a process that died between the store and the database. */
export const removeStrays = defineRoutine({
  name: "platform.files.remove-strays",
  everySeconds: 24 * 3600,
  run: async (actor) => {
    const before = new Date(now().getTime() - day);
    await removeUnfinishedFiles(before);
    let batch: string[] = [];
    for await (const key of fileStore().list(filesFolderOf(actor.organisationId))) {
      batch.push(key);
      if (batch.length < atATime) continue;
      await removeUnknown(actor, batch, before);
      batch = [];
    }
    await removeUnknown(actor, batch, before);
  },
});

const idOf = (key: string): string => key.split("/").at(-1)?.split(".")[0] ?? "";

async function removeUnknown(actor: Actor, keys: readonly string[], before: Date): Promise<void> {
  const known = await readingInOrganisation(actor.organisationId, (db) =>
    existingFiles({ actor, db, now: now() }, [...new Set(keys.map(idOf))]),
  );
  const strays = keys.filter((key) => !known.has(idOf(key)));
  if (strays.length === 0) return;
  await unlessBackedUp(async () => {
    for (const key of strays) {
      const found = await fileStore().stat(key);
      if (found && found.modifiedAt < before) await fileStore().remove(key);
    }
  });
}
