import { buffer } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import type { Actor } from "#platform/actor.ts";
import { setClock } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { filesFolderOf } from "#platform/files/file.ts";
import { fileStore } from "#platform/files/storage.ts";
import { performDueJobs } from "#platform/jobs/jobs.ts";
import { performDueRoutines } from "#platform/jobs/routine.ts";
import { acting } from "#test/actors.ts";
import { aylin, deLinde, lotte, thomas } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { useFiles } from "#test/files.ts";
import { scorm12Package, scorm2004Package } from "#test/packages.ts";
import { makeLesson, makeTraining } from "#test/trainings.ts";
import { openWeb } from "#test/web/web.ts";
import { zipOf } from "#test/zip.ts";
import { publishLesson } from "./actions/change-version.ts";
import { readLessonEditor, readVersions } from "./actions/read-lesson.ts";
import { packageFile, packageOf, publishedOutline, showVersion } from "./public.ts";
import { packageFileKey } from "./queries/packages.ts";
import { giveUpOnPackages, unpackPackage } from "./unpacking.ts";

useDatabase();
useFiles();
const web = openWeb();
afterEach(() => setClock(null));

interface Named {
  readonly trainingId: string;
  readonly lessonId: string;
}

const packageLesson = async (actor: Actor): Promise<Named> =>
  makeLesson(actor, await makeTraining(actor), "Veilig tillen", "package");

const editing = ({ trainingId, lessonId }: Named, part: string): string =>
  `/trainingen/${trainingId}/lessen/${lessonId}/${part}`;

async function upload(lesson: Named, bytes: Uint8Array, name = "veilig-tillen.zip"): Promise<Response> {
  const browser = await web.as(thomas);
  return await browser.post(editing(lesson, "pakket"), {
    package: new File([Buffer.from(bytes)], name, { type: "application/zip" }),
  });
}

const unpack = (): Promise<number> => performDueJobs([unpackPackage]);

/** What stands in the store of all packages of this organisation. */
async function unpacked(): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of fileStore().list(`packages/${deLinde.id}`)) keys.push(key);
  return keys;
}

/** Everything that this organisation has in the store, its uploads too. */
async function stored(): Promise<string[]> {
  const keys = await unpacked();
  for await (const key of fileStore().list(filesFolderOf(deLinde.id))) keys.push(key);
  return keys;
}

const reading = <T>(
  actor: Actor,
  work: (db: Parameters<typeof packageOf>[0], organisationId: string) => Promise<T>,
): Promise<T> => inOrganisation(actor.organisationId, (db) => work(db, actor.organisationId));

async function packageIdOf(actor: Actor, lesson: Named): Promise<string> {
  const { shown } = await readLessonEditor(actor, lesson);
  return shown.content.kind === "package" ? (shown.content.packageId ?? "") : "";
}

describe("a course package", () => {
  it("is taken in, unpacked in the background, and shows what it holds", async () => {
    const actor = await acting(thomas);
    const lesson = await packageLesson(actor);
    const answer = await upload(lesson, scorm12Package());
    expect(answer.status).toBe(303);
    expect(await readLessonEditor(actor, lesson)).toMatchObject({
      lastPackage: { state: "unpacking" },
      progress: "empty",
    });
    const waiting = await (await web.as(thomas)).get(editing(lesson, "bewerken"));
    expect(await waiting.text()).toContain("We pakken “veilig-tillen.zip” uit");

    expect(await unpack()).toBe(1);
    const page = await (await web.as(thomas)).get(editing(lesson, "bewerken"));
    const html = await page.text();
    expect(html).toContain("SCORM 1.2");
    expect(html).toContain("2 onderdelen die voortgang melden");

    const packageId = await packageIdOf(actor, lesson);
    const found = await reading(actor, (db, organisationId) => packageOf(db, organisationId, packageId));
    expect(found?.contents.title).toBe("Veilig tillen");
    const launch = await reading(actor, (db, organisationId) =>
      packageFile(db, organisationId, packageId, found?.contents.launch.path ?? ""),
    );
    expect(launch && (await buffer(await fileStore().get(launch.key))).length).toBe(launch?.size);
    expect(
      await reading(actor, (db, organisationId) => packageFile(db, organisationId, packageId, "../../etc/passwd")),
    ).toBeNull();
  });

  it("that is replaced stays where it is for who is learning it", async () => {
    const actor = await acting(thomas);
    const lesson = await packageLesson(actor);
    await upload(lesson, scorm12Package());
    await unpack();
    await publishLesson(actor, lesson);
    const before = await packageIdOf(actor, lesson);
    await upload(lesson, scorm2004Package(), "veilig-tillen-2.zip");
    await unpack();
    const after = await packageIdOf(actor, lesson);
    expect(after).not.toBe(before);
    const [lessonNow] = await reading(actor, async (db, organisationId) => {
      const lessons = (await publishedOutline(db, organisationId, lesson.trainingId)).flatMap(
        (module) => module.lessons,
      );
      return await Promise.all(lessons.map(({ versionId }) => showVersion({ actor, db, now: new Date() }, versionId)));
    });
    expect(lessonNow?.content).toEqual({ kind: "package", packageId: before });
    for (const packageId of [before, after]) {
      expect(await reading(actor, (db, organisationId) => packageOf(db, organisationId, packageId))).not.toBeNull();
    }
    expect((await readVersions(actor, lesson)).versions.map((version) => version.changedByName)).toEqual([
      "Thomas Mulder",
      "Thomas Mulder",
    ]);
  });

  it("is unpacked again from the start when a process died half way, and is whole then", async () => {
    const actor = await acting(thomas);
    const lesson = await packageLesson(actor);
    await upload(lesson, scorm12Package());
    const packageId = (await readLessonEditor(actor, lesson)).lastPackage?.id ?? "";
    for (const number of [0, 1]) await fileStore().put(packageFileKey(deLinde.id, packageId, number), oneChunk("half"));
    await unpackPackage.perform({ packageId }, deLinde.id);
    await unpackPackage.perform({ packageId }, deLinde.id);
    const stored = await reading(actor, (db) =>
      db.selectFrom("academy.package_file").select(["number", "size"]).where("package_id", "=", packageId).execute(),
    );
    expect(stored.length).toBeGreaterThan(2);
    for (const { number, size } of stored) {
      expect(await fileStore().stat(packageFileKey(deLinde.id, packageId, number))).toMatchObject({ size });
    }
    expect((await readLessonEditor(actor, lesson)).lastPackage?.state).toBe("ready");
  });
});

describe("a hostile or broken package", () => {
  const manifest = '<manifest identifier="x"/>';
  it.each([
    [
      "a way out of the package",
      zipOf([
        { name: "imsmanifest.xml", content: manifest },
        { name: "../../weg.html", content: "x" },
      ]),
      "wijst naar een plek buiten het pakket",
    ],
    ["no manifest", zipOf([{ name: "index.html", content: "<h1>Hallo</h1>" }]), "geen imsmanifest.xml"],
    [
      "an entity bomb",
      zipOf([{ name: "imsmanifest.xml", content: '<!DOCTYPE x [<!ENTITY a "aaaa">]><manifest>&a;</manifest>' }]),
      "DOCTYPE",
    ],
    [
      "a symbolic link",
      zipOf([
        { name: "imsmanifest.xml", content: manifest },
        { name: "link", content: "/etc/passwd", mode: 0o120777 },
      ]),
      "verwijzing naar een andere plek",
    ],
  ])("with %s is refused with a sentence, and nothing of it stays", async (_, bytes, sentence) => {
    const actor = await acting(thomas);
    const lesson = await packageLesson(actor);
    const before = await stored();
    await upload(lesson, bytes);
    expect((await stored()).length).toBeGreaterThan(before.length);
    await unpack();
    const html = await (await (await web.as(thomas)).get(editing(lesson, "bewerken"))).text();
    expect(html).toContain(sentence);
    expect(html).toContain("Aan de les is niets veranderd");
    expect(await stored()).toEqual(before);
    expect(await packageIdOf(actor, lesson)).toBe("");
    await expect(publishLesson(actor, lesson)).rejects.toThrow();
  });

  it("that breaks off while it is unpacked leaves no file behind", async () => {
    const actor = await acting(thomas);
    const lesson = await packageLesson(actor);
    const before = await unpacked();
    const broken = zipOf([
      { name: "imsmanifest.xml", content: manifestWith("index.html") },
      { name: "index.html", content: "<h1>Hallo</h1>" },
      { name: "later.js", content: "x".repeat(2000), checksum: 1 },
    ]);
    await upload(lesson, broken);
    await unpack();
    expect((await readLessonEditor(actor, lesson)).lastPackage?.refusal?.nl).toContain("later.js");
    expect((await readLessonEditor(actor, lesson)).lastPackage?.refusal?.en).toContain("later.js");
    expect(await unpacked()).toEqual(before);
  });

  it("that replaces a good one leaves the good one in place", async () => {
    const actor = await acting(thomas);
    const lesson = await packageLesson(actor);
    await upload(lesson, scorm12Package());
    await unpack();
    const before = await packageIdOf(actor, lesson);
    await upload(lesson, zipOf([{ name: "index.html", content: "x" }]));
    await unpack();
    expect(await packageIdOf(actor, lesson)).toBe(before);
  });

  it("that is no zip at all is refused on the form, before anything is planned, and what was sent is not kept", async () => {
    const lesson = await packageLesson(await acting(thomas));
    const before = await stored();
    const answer = await upload(lesson, Buffer.from("dit is geen zip"), "geen.zip");
    expect(answer.status).toBe(422);
    expect(await unpack()).toBe(0);
    expect(await stored()).toEqual(before);
  });
});

describe("a package that nobody could unpack", () => {
  it("is given up on after a while, and says so", async () => {
    const actor = await acting(thomas);
    const lesson = await packageLesson(actor);
    await upload(lesson, scorm12Package());
    setClock(() => new Date(Date.now() + 7 * 3600_000));
    await performDueRoutines([giveUpOnPackages]);
    expect((await readLessonEditor(actor, lesson)).lastPackage).toMatchObject({ state: "refused" });
    setClock(null);
    await unpack();
    expect((await readLessonEditor(actor, lesson)).lastPackage).toMatchObject({ state: "refused" });
  });
});

describe("who makes no trainings, or works elsewhere", () => {
  it("uploads no package and sees none", async () => {
    const actor = await acting(thomas);
    const lesson = await packageLesson(actor);
    await upload(lesson, scorm12Package());
    await unpack();
    const packageId = await packageIdOf(actor, lesson);
    for (const member of [aylin, lotte]) {
      const browser = await web.as(member);
      expect((await browser.get(editing(lesson, "bewerken"))).status).toBe(404);
      const bytes = new File([Buffer.from(scorm12Package())], "x.zip");
      expect((await browser.post(editing(lesson, "pakket"), { package: bytes })).status).toBe(404);
    }
    expect(
      await reading(await acting(lotte), (db, organisationId) => packageOf(db, organisationId, packageId)),
    ).toBeNull();
    expect(
      await reading(await acting(lotte), (db, organisationId) =>
        packageFile(db, organisationId, packageId, "index.html"),
      ),
    ).toBeNull();
  });
});

function manifestWith(file: string): string {
  return `<manifest identifier="x" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"><metadata><schemaversion>1.2</schemaversion></metadata>
    <organizations default="o"><organization identifier="o"><title>X</title><item identifier="i" identifierref="r"><title>X</title></item></organization></organizations>
    <resources><resource identifier="r" adlcp:scormtype="sco" href="${file}"/></resources></manifest>`;
}

async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
