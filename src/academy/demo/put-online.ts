import { Readable } from "node:stream";
import type { Acting } from "#platform/action/acting.ts";
import { newId } from "#platform/db/id.ts";
import { attachFile } from "#platform/files/attach.ts";
import { storeFile } from "#platform/files/store-file.ts";
import { organisationItself } from "#platform/actor.ts";
import { insertPackage } from "../queries/package-uploads.ts";
import { packageUse, unpackNow } from "../unpacking.ts";

/** Takes in a zip as an upload would, and unpacks it at once in the same transaction: the lesson shows it as its draft. */
export async function putPackageOnline(
  acting: Acting,
  lessonId: string,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<{ readonly packageId: string }> {
  const itself = { ...acting, actor: organisationItself(acting.actor.organisationId) };
  const zip = await storeFile(itself, { bytes: Readable.from([bytes]), name, purpose: "package" });
  const packageId = newId();
  await attachFile(itself, zip.id, { kind: packageUse, id: packageId });
  await insertPackage(acting, { id: packageId, lessonId, fileId: zip.id, fileName: name });
  await unpackNow(acting, packageId, zip);
  return { packageId };
}
