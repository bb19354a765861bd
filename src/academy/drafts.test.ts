import { afterEach, describe, expect, it } from "vitest";
import type { Actor } from "#platform/actor.ts";
import { setClock } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { Conflict, Invalid, NotAllowed, NotFound } from "#platform/errors/errors.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { acting } from "#test/actors.ts";
import { aylin, joost, lotte, thomas } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { useFiles } from "#test/files.ts";
import { makeLesson, makeTraining, publishedTraining, written } from "#test/trainings.ts";
import { publishLesson, restoreVersion } from "./actions/change-version.ts";
import { readLessonPreview, readVersion, readVersions } from "./actions/read-lesson.ts";
import { keepText, readText, saveMarkup, saveText } from "./actions/write-text.ts";
import { readMarkup } from "./document/markup/read.ts";
import { publishedOutline, showVersion } from "./public.ts";

useDatabase();
useFiles();
afterEach(() => setClock(null));

interface Named {
  readonly trainingId: string;
  readonly lessonId: string;
}

const at = (time: string): void => setClock(() => new Date(`2026-11-23T${time}:00Z`));

async function emptyLesson(actor: Actor): Promise<Named> {
  return await makeLesson(actor, await makeTraining(actor), "De basis");
}

/** Saves on top of what the draft holds now. */
async function write(actor: Actor, lesson: Named, text: string): Promise<number> {
  const { revision } = await readText(actor, lesson);
  return (await saveText(actor, { ...lesson, revision, document: written(text) })).revision;
}

const textOf = async (actor: Actor, lesson: Named): Promise<string> =>
  JSON.stringify((await readText(actor, lesson)).document);

/** "2 Thomas, 1 Joost": number and author of each version, the newest first. */
async function historyOf(actor: Actor, lesson: Named): Promise<string> {
  const { versions } = await readVersions(actor, lesson);
  return versions.map((version) => `${version.number} ${version.changedByName?.split(" ")[0]}`).join(", ");
}

/** What learners read. */
async function published(actor: Actor, { trainingId }: Named): Promise<string> {
  return await inOrganisation(actor.organisationId, async (db) => {
    const modules = await publishedOutline(db, actor.organisationId, trainingId);
    const lessons = modules
      .flatMap((module) => module.lessons)
      .map(({ versionId }) => showVersion({ actor, db, now: new Date() }, versionId));
    return JSON.stringify((await Promise.all(lessons)).map((lesson) => lesson?.content));
  });
}

describe("a draft", () => {
  it("grows with every save of one sitting, and becomes a version of its own when one comes back later", async () => {
    const actor = await acting(thomas);
    at("09:00");
    const lesson = await emptyLesson(actor);
    await write(actor, lesson, "Zak");
    at("09:10");
    await write(actor, lesson, "Zak door je knieën");
    expect(await historyOf(actor, lesson)).toBe("1 Thomas");
    at("11:00");
    await write(actor, lesson, "Zak door je knieën en adem uit");
    expect(await historyOf(actor, lesson)).toBe("2 Thomas, 1 Thomas");
  });

  it("of somebody else is kept when one goes on with it", async () => {
    const author = await acting(thomas);
    const trainer = await acting(joost);
    const lesson = await emptyLesson(author);
    await write(author, lesson, "Van Thomas");
    await write(trainer, lesson, "Van Thomas en Joost");
    expect(await historyOf(author, lesson)).toBe("2 Joost, 1 Thomas");
  });

  it("is saved once, however often the same is sent", async () => {
    const actor = await acting(thomas);
    const lesson = await emptyLesson(actor);
    const { revision } = await readText(actor, lesson);
    const first = await saveText(actor, { ...lesson, revision, document: written("Een keer") });
    const again = await saveText(actor, { ...lesson, revision, document: written("Een keer") });
    expect(again).toEqual(first);
  });
});

describe("two authors at once", () => {
  it("the second is told who saved, and neither text is lost whatever they choose", async () => {
    const author = await acting(thomas);
    const trainer = await acting(joost);
    at("14:02");
    const lesson = await emptyLesson(author);
    const { revision } = await readText(author, lesson);
    await saveText(author, { ...lesson, revision, document: written("Van Thomas") });
    const mine = { ...lesson, document: written("Van Joost") };

    const refused = await saveText(trainer, { ...mine, revision }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Conflict);
    expect(inLocale(trainer, () => (refused as Conflict).sentence())).toContain(
      "Thomas Mulder heeft deze les om 15:02 ook opgeslagen",
    );

    await keepText(trainer, mine);
    expect(await textOf(trainer, lesson)).toContain("Van Thomas");
    const { versions } = await readVersions(trainer, lesson);
    const kept = versions.find((version) => version.changedByName === "Joost Bakker");
    expect(JSON.stringify(await readVersion(trainer, { ...lesson, versionId: kept?.id }))).toContain("Van Joost");

    const theirs = await readText(trainer, lesson);
    await saveText(trainer, { ...mine, revision: theirs.revision, over: true });
    expect(await textOf(author, lesson)).toContain("Van Joost");
    expect(await historyOf(author, lesson)).toBe("3 Joost, 2 Joost, 1 Thomas");
  });

  it("is one author in two tabs too: what the other tab saved is kept", async () => {
    const actor = await acting(thomas);
    const lesson = await emptyLesson(actor);
    const { revision } = await readText(actor, lesson);
    const saved = await saveText(actor, { ...lesson, revision, document: written("Linker tabblad") });
    await expect(saveText(actor, { ...lesson, revision, document: written("Rechter tabblad") })).rejects.toThrow(
      Conflict,
    );
    await saveText(actor, { ...lesson, revision: saved.revision, over: true, document: written("Rechter tabblad") });
    expect(await historyOf(actor, lesson)).toBe("2 Thomas, 1 Thomas");
  });

  it("who save in the same instant: one of them is told", async () => {
    const author = await acting(thomas);
    const trainer = await acting(joost);
    const lesson = await emptyLesson(author);
    const { revision } = await readText(author, lesson);
    const results = await Promise.allSettled([
      saveText(author, { ...lesson, revision, document: written("Van Thomas") }),
      saveText(trainer, { ...lesson, revision, document: written("Van Joost") }),
    ]);
    expect(results.map((result) => result.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("without JavaScript get the form back, and send it again over the other's, which is kept", async () => {
    const author = await acting(thomas);
    const trainer = await acting(joost);
    const lesson = await emptyLesson(author);
    const { revision } = await readText(author, lesson);
    await saveMarkup(author, { ...lesson, revision, text: "Van **Thomas**" });
    await expect(saveMarkup(trainer, { ...lesson, revision, text: "Van Joost" })).rejects.toThrow(Invalid);
    const now = await readText(trainer, lesson);
    await saveMarkup(trainer, { ...lesson, revision: now.revision, over: "on", text: "Van Joost" });
    expect((await readText(author, lesson)).document).toEqual(readMarkup("Van Joost"));
    expect(await historyOf(author, lesson)).toBe("2 Joost, 1 Thomas");
  });
});

describe("learners", () => {
  it("read what was published, until the next publishing", async () => {
    const actor = await acting(thomas);
    const lesson = await publishedTraining(actor);
    await write(actor, lesson, "Nieuw inzicht");
    expect(await published(actor, lesson)).not.toContain("Nieuw inzicht");
    expect(JSON.stringify(await readLessonPreview(actor, lesson))).toContain("Nieuw inzicht");
    await publishLesson(actor, lesson);
    expect(await published(actor, lesson)).toContain("Nieuw inzicht");
  });

  it("never get a lesson that is not finished", async () => {
    const actor = await acting(thomas);
    const lesson = await emptyLesson(actor);
    await expect(publishLesson(actor, lesson)).rejects.toThrow(Conflict);
    expect(await published(actor, lesson)).toBe("[]");
  });
});

describe("an earlier version", () => {
  it("comes back as the draft; what stood there is kept, and learners notice nothing", async () => {
    const actor = await acting(thomas);
    const lesson = await publishedTraining(actor);
    await write(actor, lesson, "Een vergissing");
    const { versions, publishedId } = await readVersions(actor, lesson);
    expect(versions.map((version) => version.id === publishedId)).toEqual([false, true]);
    await restoreVersion(actor, { ...lesson, versionId: publishedId });
    expect(await textOf(actor, lesson)).toContain("Zak door je knieën");
    expect(await historyOf(actor, lesson)).toBe("3 Thomas, 2 Thomas, 1 Thomas");
    expect(await published(actor, lesson)).toContain("Zak door je knieën");
  });

  it("of another lesson is not there", async () => {
    const actor = await acting(thomas);
    const lesson = await publishedTraining(actor);
    const other = await publishedTraining(actor, "Iets anders");
    const { publishedId } = await readVersions(actor, other);
    await expect(restoreVersion(actor, { ...lesson, versionId: publishedId })).rejects.toThrow(NotFound);
  });
});

describe("a hostile text", () => {
  it("is kept without what the database cannot keep, and refused when it is deeper than any lesson", async () => {
    const author = await acting(thomas);
    const lesson = await emptyLesson(author);
    await write(author, lesson, "a\u0000b\ud800c");
    expect(await textOf(author, lesson)).toContain("ab\ufffdc");
    const { revision } = await readText(author, lesson);
    await saveMarkup(author, { ...lesson, revision: String(revision), text: "d\u0000e\ud800f" });
    expect(await textOf(author, lesson)).toContain("de\ufffdf");
    const deep: unknown = JSON.parse(`${'{"content":'.repeat(100_000)}1${"}".repeat(100_000)}`);
    await expect(saveText(author, { ...lesson, revision: revision + 1, document: deep })).rejects.toBeInstanceOf(
      Invalid,
    );
  });

  it("is refused by the server, whatever the editor would do", async () => {
    const actor = await acting(thomas);
    const lesson = await emptyLesson(actor);
    const { revision } = await readText(actor, lesson);
    const script = {
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [{ type: "text", text: "x", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] }],
        },
      ],
    };
    await expect(saveText(actor, { ...lesson, revision, document: script })).rejects.toThrow(Invalid);
    const picture = {
      type: "doc",
      content: [{ type: "image", attrs: { fileId: newId(), alternativeText: "van een ander", decorative: false } }],
    };
    await expect(saveText(actor, { ...lesson, revision, document: picture })).rejects.toThrow(Invalid);
    expect((await readText(actor, lesson)).revision).toBe(revision);
  });
});

describe("somebody who makes no trainings", () => {
  it("writes nothing, and reads no draft", async () => {
    const lesson = await publishedTraining(await acting(thomas));
    const nurse = await acting(aylin);
    const baker = await acting(lotte);
    const attempt = { ...lesson, revision: 1, document: written("Van mij") };
    await expect(saveText(nurse, attempt)).rejects.toThrow(NotAllowed);
    await expect(readText(nurse, lesson)).rejects.toThrow(NotAllowed);
    await expect(readVersions(nurse, lesson)).rejects.toThrow(NotAllowed);
    await expect(saveText(baker, attempt)).rejects.toThrow(NotFound);
    await expect(readVersions(baker, lesson)).rejects.toThrow(NotFound);
  });
});
