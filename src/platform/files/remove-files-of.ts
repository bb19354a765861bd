import { unlessBackedUp } from "../backup/queries/lock.ts";
import { fileStore, storeFolders } from "./storage.ts";

/**
 * Removes all bytes of an organisation that the database no longer knows: its files and what its course packages held. A backup
 * that is being made keeps them, and removes them itself when it is done.
 */
export async function removeFilesOf(organisationId: string): Promise<void> {
  await unlessBackedUp(() => removeBytesOf(organisationId));
}

export async function removeBytesOf(organisationId: string): Promise<void> {
  for (const folder of storeFolders)
    for await (const key of fileStore().list(`${folder}/${organisationId}`)) await fileStore().remove(key);
}
