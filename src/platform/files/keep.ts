import { createReadStream } from "node:fs";
import * as m from "#messages/platform";
import type { Actor } from "../actor.ts";
import { unlessBackedUp } from "../backup/queries/lock.ts";
import { newId } from "../db/id.ts";
import { keysOf, type StoredFile, storageKeyOf, widthKey } from "./file.ts";
import { formats } from "./formats.ts";
import { prepareImage } from "./images.ts";
import { fileNameFor } from "./name.ts";
import { limitsOf, type Purpose } from "./purposes.ts";
import { recognise } from "./recognise.ts";
import { lookForViruses } from "./scanner/scanner.ts";
import { fileStore } from "./storage.ts";
import { Unreadable } from "./unreadable.ts";

/** A file whose bytes are in the store, and of which the database does not know yet. */
export type KeptBytes = Omit<StoredFile, "createdAt">;

interface Brought {
  /** Where the bytes stand now. */
  readonly path: string;
  readonly name: string;
  readonly purpose: Purpose;
}

/**
 * Looks what the bytes at `path` really are and puts them away in the store: an image made anew in its sizes, everything
 * else as it came. Takes its time and needs no transaction. Throws Unreadable when they are not what they were brought for,
 * or hold a virus.
 */
export async function keepBytes(actor: Actor, brought: Brought): Promise<KeptBytes> {
  await lookForViruses(brought.path);
  const contentType = await recognise(brought.path, brought.name);
  const { types, wanted } = limitsOf[brought.purpose];
  if (!types.includes(contentType) || !formats[contentType])
    throw new Unreadable(contentType === "image/heic" ? m.fileHeic : wanted);
  const id = newId();
  const storageKey = storageKeyOf(actor.organisationId, id);
  if (brought.purpose === "image") return keepImage({ id, storageKey }, brought);
  const { size, sha256 } = await fileStore().put(storageKey, createReadStream(brought.path));
  return {
    id,
    storageKey,
    name: fileNameFor(brought.name, contentType),
    contentType,
    size,
    sha256,
    width: null,
    height: null,
    widths: [],
  };
}

async function keepImage(
  place: { readonly id: string; readonly storageKey: string },
  brought: Brought,
): Promise<KeptBytes> {
  const { width, height, sizes } = await prepareImage(brought.path);
  const [largest, ...smaller] = sizes;
  if (!largest) throw new Unreadable(m.fileImageUnreadable);
  for (const image of smaller) await fileStore().put(widthKey(place.storageKey, image.width), oneChunk(image.bytes));
  const kept = await fileStore().put(place.storageKey, oneChunk(largest.bytes));
  const contentType = "image/webp";
  return {
    ...place,
    name: fileNameFor(brought.name, contentType),
    contentType,
    ...kept,
    width,
    height,
    widths: smaller.map((image) => image.width),
  };
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Takes bytes out of the store again that did not become a file: no row ever knew them. */
export async function withdrawBytes(bytes: Pick<StoredFile, "storageKey" | "widths">): Promise<void> {
  for (const key of keysOf(bytes)) await fileStore().remove(key);
}

/** Takes the bytes of a file out of the store whose row is gone. A backup that is being made may still want them: then they are strays. */
export async function discardBytes(bytes: Pick<StoredFile, "storageKey" | "widths">): Promise<void> {
  await unlessBackedUp(() => withdrawBytes(bytes));
}
