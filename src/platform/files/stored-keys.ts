/** Where a room knows the keys of what it keeps in the file store: a backup takes along exactly these. */
export interface StoredKeys {
  /** "academy.package_file": where it does not exist there are no keys. */
  readonly table: string;
  /** SQL that gives them as `key`, those of all organisations. It runs as the owner of the database. */
  readonly query: string;
}

/** A file, and an image in its smaller widths (`keysOf`). */
export const keysOfFiles: StoredKeys = {
  table: "platform.file",
  query: `
    select storage_key as key from platform.file
    union all select storage_key || '.' || smaller from platform.file cross join unnest(widths) as smaller`,
};
