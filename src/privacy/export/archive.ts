import { buffer } from "node:stream/consumers";
import { strToU8, zipSync } from "fflate";
import type { StoredFile } from "#platform/files/file.ts";
import { contentDisposition } from "#platform/files/disposition.ts";
import { fileStore } from "#platform/files/storage.ts";
import { inLocale, type Reader } from "#platform/i18n/locale.ts";
import * as m from "#messages/privacy";
import type { OwnDataExport } from "../actions/export-own-data.ts";
import { exportHtml } from "./document.tsx";

/** Everything about somebody as a zip: a page to read, JSON for programs, and their picture. */
export async function exportArchive(own: OwnDataExport, reader: Reader): Promise<Response> {
  const name = inLocale(reader, m.exportName);
  const archive = zipSync({
    [`${name}.html`]: strToU8(inLocale(reader, () => exportHtml(own))),
    [`${name}.json`]: strToU8(JSON.stringify(own.document, null, 2)),
    ...(own.picture ? { [pictureName(own.picture)]: await bytesOf(own.picture) } : {}),
  });
  return new Response(new Uint8Array(archive), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": contentDisposition("attachment", `${name}.zip`),
      "cache-control": "private, no-store",
    },
  });
}

const bytesOf = async ({ storageKey }: StoredFile): Promise<Uint8Array> =>
  new Uint8Array(await buffer(await fileStore().get(storageKey)));

const pictureName = ({ contentType }: StoredFile): string => `picture.${contentType.split("/")[1] ?? "webp"}`;
