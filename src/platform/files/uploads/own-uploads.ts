import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Readable } from "node:stream";
import { DataStore, ERRORS, Upload as TusUpload } from "@tus/server";
import type { Actor } from "../../actor.ts";
import { now } from "../../clock.ts";
import { inOrganisation, readingInOrganisation } from "../../db/database.ts";
import { isId } from "../../db/id.ts";
import type { Upload } from "../file.ts";
import { incomingPath, incomingSize, removeIncoming, writeIncoming } from "../incoming.ts";
import { deleteUpload, findUpload } from "../queries/uploads.ts";

/** The uploads of one actor as the tus protocol sees them: those of others do not exist here. */
export class OwnUploads extends DataStore {
  readonly #actor: Actor;

  constructor(actor: Actor) {
    super();
    this.#actor = actor;
    this.extensions = ["creation", "creation-with-upload", "termination"];
  }

  async find(id: string): Promise<Upload> {
    const actor = this.#actor;
    const upload =
      isId(id) &&
      (await readingInOrganisation(actor.organisationId, (db) => findUpload({ actor, db, now: now() }, id)));
    if (!upload) throw ERRORS.FILE_NOT_FOUND;
    return upload;
  }

  override async create(upload: TusUpload): Promise<TusUpload> {
    const path = this.#path(upload.id);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, "", { mode: 0o600 });
    return upload;
  }

  override async getUpload(id: string): Promise<TusUpload> {
    const upload = await this.find(id);
    const offset = upload.fileId === null ? await incomingSize(this.#path(id)) : upload.size;
    return new TusUpload({ id, size: upload.size, offset });
  }

  override async write(bytes: Readable, id: string, offset: number): Promise<number> {
    return writeIncoming(this.#path(id), bytes, offset);
  }

  override async remove(id: string): Promise<void> {
    const actor = this.#actor;
    const upload = await this.find(id);
    await inOrganisation(actor.organisationId, (db) => deleteUpload({ actor, db, now: now() }, upload.id));
    await removeIncoming(this.#path(id));
  }

  #path(id: string): string {
    return incomingPath(this.#actor.organisationId, id);
  }
}
