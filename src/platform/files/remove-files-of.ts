import { filesFolderOf } from "./file.ts";
import { fileStore } from "./storage.ts";

/** Removes all bytes of an organisation that the database no longer knows: its files and what its course packages held. */
export async function removeFilesOf(organisationId: string): Promise<void> {
  for (const folder of [filesFolderOf(organisationId), `packages/${organisationId}`])
    for await (const key of fileStore().list(folder)) await fileStore().remove(key);
}
