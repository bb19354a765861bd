import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { afterEach, describe, expect, it } from "vitest";
import type { Acting } from "#platform/action/acting.ts";
import { type Actor, organisationItself } from "#platform/actor.ts";
import { setClock } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { NotFound } from "#platform/errors/errors.ts";
import { performDueRoutines } from "#platform/jobs/routine.ts";
import { acting } from "#test/actors.ts";
import { aylin, bram, deLinde, lotte, sanne, vanRijn } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { useFiles } from "#test/files.ts";
import { attachFile, detachFile, detachFiles } from "./attach.ts";
import { keysOf, type StoredFile } from "./file.ts";
import { findFile } from "./queries/files.ts";
import { filesUsedBy } from "./queries/uses.ts";
import { readSharedFile } from "./shared-file.ts";
import { fileStore } from "./storage.ts";
import { storeFile } from "./store-file.ts";
import { removeStrays, removeUnused } from "./sweep.ts";
import { Unreadable } from "./unreadable.ts";

useDatabase();
const files = useFiles();
afterEach(() => setClock(null));

async function* oneChunk(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

const as = <T>(actor: Actor, work: (at: Acting) => Promise<T>): Promise<T> =>
  inOrganisation(actor.organisationId, (db) => work({ actor, db, now: new Date() }));

const keepNotes = (actor: Actor, text = "Wat ik leerde"): Promise<StoredFile> =>
  as(actor, (at) => storeFile(at, { bytes: oneChunk(text), name: "notities.txt", purpose: "document" }));

const lesson = { kind: "academy.lesson", id: "01900000-0000-7000-8c00-000000000001" };
const later = (hours: number): void => setClock(() => new Date(Date.now() + hours * 3600_000));
const exists = async (file: StoredFile): Promise<boolean> => (await fileStore().stat(file.storageKey)) !== null;

describe("a file", () => {
  it("is kept whole, below its organisation, with its sum", async () => {
    const file = await keepNotes(await acting(aylin));
    expect(file).toMatchObject({ name: "notities.txt", contentType: "text/plain", size: 13, widths: [] });
    expect(file.storageKey).toMatch(new RegExp(`^files/${deLinde.id}/[0-9a-f]{2}/${file.id}$`));
    expect((await buffer(await fileStore().get(file.storageKey))).toString()).toBe("Wat ik leerde");
    expect(readdirSync(join(files.folder(), "incoming", deLinde.id))).toEqual([]);
  });

  it("that is an image is kept as WebP in its sizes, and all of them are found again", async () => {
    const photo = await sharp({ create: { width: 1200, height: 600, channels: 3, background: "teal" } })
      .png()
      .toBuffer();
    const file = await as(await acting(aylin), (at) =>
      storeFile(at, { bytes: oneChunk(photo), name: "ik.png", purpose: "image" }),
    );
    expect(file).toMatchObject({
      name: "ik.webp",
      contentType: "image/webp",
      width: 1200,
      height: 600,
      widths: [960, 320],
    });
    for (const key of keysOf(file)) expect(await fileStore().stat(key)).not.toBeNull();
  });

  it("that is not what it was brought for is refused, and nothing of it stays", async () => {
    const actor = await acting(aylin);
    const page = as(actor, (at) =>
      storeFile(at, {
        bytes: oneChunk("<!doctype html><script>alert(1)</script>"),
        name: "x.txt",
        purpose: "document",
      }),
    );
    await expect(page).rejects.toThrow(Unreadable);
    expect(readdirSync(join(files.folder(), "incoming", deLinde.id))).toEqual([]);
  });

  it("that is larger than its purpose allows is broken off before it is all in", async () => {
    let sent = 0;
    const endless = async function* (): AsyncGenerator<Uint8Array> {
      for (;;) {
        sent += 1024 * 1024;
        yield Buffer.alloc(1024 * 1024, 32);
      }
    };
    const captions = as(await acting(aylin), (at) =>
      storeFile(at, { bytes: endless(), name: "x.vtt", purpose: "captions" }),
    );
    await expect(captions).rejects.toThrow(Unreadable);
    expect(sent).toBeLessThan(6 * 1024 * 1024);
  });

  it("of one organisation does not exist in another", async () => {
    const file = await keepNotes(await acting(aylin));
    const lottes = await acting(lotte);
    expect(await as(lottes, (at) => findFile(at, file.id))).toBeUndefined();
    await expect(as(lottes, (at) => attachFile(at, file.id, lesson))).rejects.toThrow(NotFound);
    await expect(readSharedFile(lottes, { fileId: file.id })).rejects.toThrow(NotFound);
  });
});

describe("using a file", () => {
  it("is for who brought it in", async () => {
    const file = await keepNotes(await acting(aylin));
    await expect(as(await acting(bram), (at) => attachFile(at, file.id, lesson))).rejects.toThrow(NotFound);
    await as(await acting(aylin), (at) => attachFile(at, file.id, lesson));
    expect(await as(await acting(bram), (at) => filesUsedBy(at, lesson))).toMatchObject([{ id: file.id }]);
    await as(await acting(bram), (at) => attachFile(at, file.id, lesson));
  });

  it("lets everyone in the organisation read it only when that was said", async () => {
    const actor = await acting(aylin);
    const mine = await keepNotes(actor);
    await as(actor, (at) => attachFile(at, mine.id, lesson));
    await expect(readSharedFile(await acting(bram), { fileId: mine.id })).rejects.toThrow(NotFound);
    await as(actor, (at) => attachFile(at, mine.id, { ...lesson, readableBy: "organisation" }));
    expect(await readSharedFile(await acting(bram), { fileId: mine.id })).toMatchObject({ id: mine.id });
  });
});

describe("cleaning up", () => {
  it("removes what nothing has used for a day, and nothing that is used or fresh", async () => {
    const actor = await acting(sanne);
    const [used, forgotten] = [await keepNotes(actor, "gebruikt"), await keepNotes(actor, "vergeten")];
    await as(actor, (at) => attachFile(at, used.id, lesson));
    later(25);
    const fresh = await as(actor, (at) =>
      storeFile(
        { ...at, now: new Date(Date.now() + 24 * 3600_000) },
        { bytes: oneChunk("vers"), name: "v.txt", purpose: "document" },
      ),
    );
    await removeUnused.run(organisationItself(deLinde.id));
    expect([await exists(used), await exists(forgotten), await exists(fresh)]).toEqual([true, false, true]);
    expect(await as(actor, (at) => findFile(at, forgotten.id))).toBeUndefined();
  });

  it("lets a file go a day after the last thing that used it let go of it", async () => {
    const actor = await acting(sanne);
    const file = await keepNotes(actor);
    const other = { kind: "academy.training", id: newId() };
    await as(actor, (at) => attachFile(at, file.id, lesson));
    await as(actor, (at) => attachFile(at, file.id, other));
    await as(actor, (at) => detachFiles(at, other));
    later(30);
    await removeUnused.run(organisationItself(deLinde.id));
    expect(await exists(file)).toBe(true);
    setClock(null);
    await as(actor, (at) => detachFile(at, file.id, lesson));
    later(23);
    await removeUnused.run(organisationItself(deLinde.id));
    expect(await exists(file)).toBe(true);
    later(25);
    await removeUnused.run(organisationItself(deLinde.id));
    expect(await exists(file)).toBe(false);
  });

  it("waits for who is putting the file to use at this very moment, and then leaves it", async () => {
    const actor = await acting(sanne);
    const file = await keepNotes(actor);
    later(48);
    const attached = Promise.withResolvers<void>();
    const mayCommit = Promise.withResolvers<void>();
    const attaching = as(actor, async (at) => {
      await attachFile(at, file.id, { kind: "academy.lesson", id: newId() });
      attached.resolve();
      await mayCommit.promise;
    });
    await attached.promise;
    await removeUnused.run(organisationItself(deLinde.id));
    mayCommit.resolve();
    await attaching;
    await removeUnused.run(organisationItself(deLinde.id));
    expect(await exists(file)).toBe(true);
  });

  it("cannot take a row away under something that uses it", async () => {
    const actor = await acting(sanne);
    const file = await keepNotes(actor);
    await as(actor, (at) => attachFile(at, file.id, lesson));
    const removing = as(actor, ({ db }) =>
      db.deleteFrom("platform.file").where("organisation_id", "=", deLinde.id).where("id", "=", file.id).execute(),
    );
    await expect(removing).rejects.toThrow(/foreign key/);
  });

  it("finds bytes that no row knows, such as those of a process that died before it told the database", async () => {
    const actor = await acting(sanne);
    const known = await keepNotes(actor);
    const stray = `files/${deLinde.id}/0a/${newId()}`;
    const neighbours = `files/${vanRijn.id}/0a/${newId()}`;
    for (const key of [stray, neighbours]) await fileStore().put(key, oneChunk("verdwaald"));
    await removeStrays.run(organisationItself(deLinde.id));
    expect(await fileStore().stat(stray)).not.toBeNull();
    later(25);
    await removeStrays.run(organisationItself(deLinde.id));
    expect([await fileStore().stat(stray), await exists(known)]).toEqual([null, true]);
    expect(await fileStore().stat(neighbours)).not.toBeNull();
  });

  it("comes back by itself in each organisation, once in its time, whoever asks", async () => {
    later(24 * 30);
    const ran = await Promise.all([performDueRoutines([removeUnused]), performDueRoutines([removeUnused])]);
    expect(ran.reduce((sum, each) => sum + each, 0)).toBe(2);
    expect(await performDueRoutines([removeUnused])).toBe(0);
    later(24 * 30 + 2);
    expect(await performDueRoutines([removeUnused])).toBe(2);
    expect(existsSync(join(files.folder(), "files"))).toBe(true);
  });
});
