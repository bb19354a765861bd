import * as m from "#messages/platform";
import type { Acting } from "../../action/acting.ts";
import { isId } from "../../db/id.ts";
import { Invalid } from "../../errors/errors.ts";
import type { StoredFile } from "../file.ts";
import type { Purpose } from "../purposes.ts";
import { findFile } from "../queries/files.ts";
import { findUpload } from "../queries/uploads.ts";

/**
 * The file that this actor brought in as `uploadId`, the value of a field of an `uploadForm`. Attach it in the same
 * transaction. Throws Invalid when it is gone, not complete, somebody else's, or was brought for something else.
 */
export async function finishUpload(acting: Acting, uploadId: string, purpose: Purpose): Promise<StoredFile> {
  const upload = isId(uploadId) ? await findUpload(acting, uploadId) : undefined;
  const file = upload?.purpose === purpose && upload.fileId ? await findFile(acting, upload.fileId) : undefined;
  if (!file) throw new Invalid({ "": m.uploadGone });
  return file;
}
