import { z } from "zod";
import type { Acting } from "#platform/action/acting.ts";
import type { Actor } from "#platform/actor.ts";
import { now } from "#platform/clock.ts";
import { inOrganisation, readingInOrganisation } from "#platform/db/database.ts";
import { detachFiles, dropFiles } from "#platform/files/attach.ts";
import type { StoredFile } from "#platform/files/file.ts";
import { discardBytes } from "#platform/files/keep.ts";
import { findFile } from "#platform/files/queries/files.ts";
import { fileStore, withLocalFile } from "#platform/files/storage.ts";
import { inLocale, locales } from "#platform/i18n/locale.ts";
import { defineJob } from "#platform/jobs/jobs.ts";
import { defineRoutine } from "#platform/jobs/routine.ts";
import * as m from "#messages/academy";
import { replaceDraft } from "./drafting.ts";
import type { PackageContents } from "./packages/contents.ts";
import { type ExtractionTarget, extractPackage } from "./packages/extract.ts";
import { inspectPackage } from "./packages/inspect.ts";
import { PackageRefused } from "./packages/refusal.ts";
import { findLesson, lockLesson } from "./queries/lessons.ts";
import {
  findLastPackage,
  findStuckPackages,
  findUploadedPackage,
  lockUploadedPackage,
  type UploadedPackage,
  updateReady,
  updateRefused,
} from "./queries/package-uploads.ts";
import { lockTraining } from "./queries/trainings.ts";
import { packageFileKey, packageFolder } from "./queries/packages.ts";

/** How the file store knows the course package of which a file is the zip. */
export const packageUse = "academy.package";

/**
 * Looks into an uploaded zip and puts its files in the store. It may run again after a process died: it writes the same
 * files to the same places, and only then says that the package is ready.
 */
export const unpackPackage = defineJob({
  name: "academy.package.unpack",
  data: z.object({ packageId: z.guid() }),
  expireInSeconds: 3600,
  run: async (actor, { packageId }) => {
    const waiting = await readingInOrganisation(actor.organisationId, (db) =>
      findWaiting({ actor, db, now: now() }, packageId),
    );
    if (!waiting) return;
    try {
      await finish(actor, packageId, await unpack(actor, packageId, waiting.zip));
    } catch (error) {
      if (!(error instanceof PackageRefused)) throw error;
      await refuse(actor, packageId, error.sentence);
    }
  },
});

async function findWaiting(acting: Acting, packageId: string): Promise<{ zip: StoredFile } | null> {
  const uploaded = await findUploadedPackage(acting, packageId);
  if (uploaded?.state !== "unpacking" || !uploaded.fileId) return null;
  const zip = await findFile(acting, uploaded.fileId);
  return zip ? { zip } : null;
}

const unpack = (actor: Actor, packageId: string, zip: StoredFile): Promise<PackageContents> =>
  withLocalFile(zip.storageKey, async (path) => {
    const contents = await inspectPackage(path);
    await extractPackage(path, contents, inStore(actor, packageId, contents));
    return contents;
  });

/** Names from a package never become keys of the store: a file stands under its number in the list. */
function inStore(actor: Actor, packageId: string, contents: PackageContents): ExtractionTarget {
  const numbers = new Map(contents.files.map((file, number) => [file.path, number]));
  return {
    write: async (path, content) => {
      const number = numbers.get(path);
      if (number === undefined) throw new Error("A file that the package does not list was unpacked.");
      await fileStore().put(packageFileKey(actor.organisationId, packageId, number), content);
    },
    discard: () => discardFiles(actor, packageId),
  };
}

async function discardFiles(actor: Actor, packageId: string): Promise<void> {
  for await (const key of fileStore().list(packageFolder(actor.organisationId, packageId)))
    await fileStore().remove(key);
}

const finish = (actor: Actor, packageId: string, contents: PackageContents): Promise<void> =>
  inOrganisation(actor.organisationId, (db) => makeReady({ actor, db, now: now() }, packageId, contents));

async function makeReady(acting: Acting, packageId: string, contents: PackageContents): Promise<void> {
  const uploaded = await lockUploadedPackage(acting, packageId);
  if (uploaded?.state !== "unpacking") return;
  await updateReady(acting, packageId, contents);
  await detachFiles(acting, { kind: packageUse, id: packageId });
  await putInLesson(acting, uploaded);
}

/** Does the whole of it in the transaction that took the package in, for a small package of our own. Throws PackageRefused. */
export async function unpackNow(acting: Acting, packageId: string, zip: StoredFile): Promise<void> {
  await makeReady(acting, packageId, await unpack(acting.actor, packageId, zip));
}

/** What was uploaded last is what the lesson shows, whichever was unpacked first; in the name of who uploaded it. */
async function putInLesson(acting: Acting, uploaded: UploadedPackage): Promise<void> {
  const found = await findLesson(acting, uploaded.lessonId);
  await lockTraining(acting, found?.trainingId ?? "");
  const lesson = await lockLesson(acting, uploaded.lessonId);
  const last = await findLastPackage(acting, uploaded.lessonId);
  if (!lesson || last?.id !== uploaded.id) return;
  const uploader: Acting = { ...acting, actor: { ...acting.actor, personId: uploaded.createdBy } };
  await replaceDraft(uploader, lesson, { kind: "package", packageId: uploaded.id });
}

async function refuse(actor: Actor, packageId: string, sentence: () => string): Promise<void> {
  await discardFiles(actor, packageId);
  const zips = await inOrganisation(actor.organisationId, async (db) => {
    const acting = { actor, db, now: now() };
    const uploaded = await lockUploadedPackage(acting, packageId);
    if (uploaded?.state !== "unpacking") return [];
    const [nl, en] = locales.map((locale) => inLocale(locale, sentence));
    await updateRefused(acting, packageId, { nl: nl ?? "", en: en ?? "" });
    return dropFiles(acting, { kind: packageUse, id: packageId });
  });
  for (const zip of zips) await discardBytes(zip);
}

const longest = 6 * 3600_000;

/** Gives up on packages that could not be unpacked in all that time, and says so to who waits for them. */
export const giveUpOnPackages = defineRoutine({
  name: "academy.packages.give-up",
  everySeconds: 3600,
  run: async (actor) => {
    const at = now();
    const stuck = await readingInOrganisation(actor.organisationId, (db) =>
      findStuckPackages({ actor, db, now: at }, new Date(at.getTime() - longest)),
    );
    for (const { id } of stuck) await refuse(actor, id, m.packageNeverUnpacked);
  },
});
