import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Acting } from "../action/acting.ts";
import type { StoredFile } from "./file.ts";
import { atMost, removeIncoming, writeIncoming } from "./incoming.ts";
import { keepBytes } from "./keep.ts";
import { limitsOf, type Purpose, tooLarge } from "./purposes.ts";
import { insertFile } from "./queries/files.ts";
import { incomingFolder } from "./storage.ts";

interface Source {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly name: string;
  readonly purpose: Purpose;
}

/**
 * Keeps a file that the server itself has in hand, in the transaction of the change that makes it; for what comes from a
 * browser there is `uploadForm`. Attach it in the same transaction. Throws Unreadable when it is too large or of another kind.
 */
export async function storeFile(acting: Acting, source: Source): Promise<StoredFile> {
  const { largest } = limitsOf[source.purpose];
  const path = join(incomingFolder(), acting.actor.organisationId, randomUUID());
  try {
    await writeIncoming(path, atMost(source.bytes, largest, tooLarge(source.purpose)), 0);
    return await insertFile(
      acting,
      await keepBytes(acting.actor, { path, name: source.name, purpose: source.purpose }),
    );
  } finally {
    await removeIncoming(path);
  }
}
