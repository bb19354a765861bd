import type { Acting } from "../action/acting.ts";
import { isPerson } from "../actor.ts";
import { NotFound } from "../errors/errors.ts";
import type { FileUse, StoredFile } from "./file.ts";
import { deleteFiles, lockFile, updateUnusedSince } from "./queries/files.ts";
import { deleteUse, filesUsedBy, hasUse, insertUse, isUsed } from "./queries/uses.ts";

/**
 * Puts a file to use, in the transaction of the change that uses it; from then on it stays until it is detached. A person
 * can only use what they brought in themselves, or what this object uses already: else NotFound.
 */
export async function attachFile(acting: Acting, fileId: string, use: FileUse): Promise<StoredFile> {
  const file = await lockFile(acting, fileId);
  if (!file) throw new NotFound();
  const isTheirs =
    acting.actor.personId === null || (file.uploadedBy !== null && isPerson(acting.actor, file.uploadedBy));
  if (!isTheirs && !(await hasUse(acting, fileId, use))) throw new NotFound();
  await insertUse(acting, fileId, use);
  await updateUnusedSince(acting, fileId, null);
  return file;
}

/** Ends a use. A file that nothing uses any more is removed after a day, so that undoing it works. */
export async function detachFile(acting: Acting, fileId: string, use: FileUse): Promise<void> {
  const file = await lockFile(acting, fileId);
  if (!file) return;
  await deleteUse(acting, fileId, use);
  if (!(await isUsed(acting, fileId))) await updateUnusedSince(acting, fileId, acting.now);
}

/** Ends every use by this object, when it goes itself. */
export async function detachFiles(acting: Acting, use: Pick<FileUse, "kind" | "id">): Promise<void> {
  for (const file of await filesUsedBy(acting, use)) await detachFile(acting, file.id, use);
}

/**
 * Ends every use by this object of files that nobody can want back, a hostile zip for one, and forgets those that nothing else
 * uses. Gives them: their bytes are to be discarded (`discardBytes`) when the transaction has been committed, and are found by
 * the sweep when the process dies before that.
 */
export async function dropFiles(acting: Acting, use: Pick<FileUse, "kind" | "id">): Promise<StoredFile[]> {
  const files = await filesUsedBy(acting, use);
  await detachFiles(acting, use);
  const dropped: StoredFile[] = [];
  for (const file of files) if (!(await isUsed(acting, file.id))) dropped.push(file);
  await deleteFiles(
    acting,
    dropped.map(({ id }) => id),
  );
  return dropped;
}
