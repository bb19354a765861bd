/** What a course package tells is kept exactly once, in order, and only for who learns it. */
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { acting } from "#test/actors.ts";
import { aylin, bram, deLinde, lotte } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { inspectBytes } from "#test/inspect.ts";
import { scorm12Package } from "#test/packages.ts";
import type { Actor } from "#platform/actor.ts";
import { setClock } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { Conflict, NotFound } from "#platform/errors/errors.ts";
import { completeLesson } from "./actions/complete-lesson.ts";
import { openAttempt } from "./actions/open-attempt.ts";
import { receiveJournal } from "./actions/receive-journal.ts";
import { withdraw } from "./actions/withdraw.ts";
import { openContentHost } from "./content/address.ts";
import { answerContent } from "./content/answer.ts";
import type { JournalEntry, OpenedAttempt } from "./elements/package-contract.ts";

useDatabase();

const organisation_id = deLinde.id;
let aylins: Actor;
let course: Awaited<ReturnType<typeof inspectBytes>>;
let place: { enrolmentId: string; lessonId: string; versionId: string };

beforeAll(async () => {
  aylins = await acting(aylin);
  course = await inspectBytes(scorm12Package());
  openContentHost(new URL("http://127.0.0.1:3000"));
});

beforeEach(async () => {
  setClock(() => new Date("2026-11-22T10:00:00Z"));
  place = await enrolInPackage();
  return () => setClock(null);
});

async function unpackedPackage(lesson_id: string): Promise<string> {
  const id = newId();
  const { files: _, ...contents } = course;
  await inOrganisation(organisation_id, (db) =>
    db
      .insertInto("academy.course_package")
      .values({
        organisation_id,
        id,
        lesson_id,
        file_id: newId(),
        file_name: "tillen.zip",
        state: "ready",
        standard: "scorm-1.2",
        title: course.title,
        contents: JSON.stringify(contents),
        created_at: new Date(),
      })
      .execute(),
  );
  return id;
}

async function enrolInPackage() {
  const [training_id, module_id, lessonId, versionId, enrolmentId] = [newId(), newId(), newId(), newId(), newId()];
  const at = new Date();
  await inOrganisation(organisation_id, async (db) => {
    await db
      .insertInto("academy.training")
      .values({
        organisation_id,
        id: training_id,
        title: "Veilig tillen",
        state: "published",
        created_at: at,
        changed_at: at,
        published_at: at,
      })
      .execute();
    await db
      .insertInto("academy.module")
      .values({ organisation_id, id: module_id, training_id, title: "Tillen", position: 0 })
      .execute();
    await db
      .insertInto("academy.lesson")
      .values({
        organisation_id,
        id: lessonId,
        training_id,
        module_id,
        kind: "package",
        title: "Het pakket",
        position: 0,
        created_at: at,
      })
      .execute();
  });
  const packageId = await unpackedPackage(lessonId);
  await inOrganisation(organisation_id, async (db) => {
    await db
      .insertInto("academy.lesson_version")
      .values({
        organisation_id,
        id: versionId,
        lesson_id: lessonId,
        number: 1,
        revision: 1,
        content: JSON.stringify({ packageId }),
        changed_at: at,
        published_at: at,
      })
      .execute();
    await db
      .insertInto("learning.enrolment")
      .values({ organisation_id, id: enrolmentId, training_id, person_id: aylin.id, origin: "self", enrolled_at: at })
      .execute();
  });
  return { enrolmentId, lessonId, versionId };
}

const open = (actor = aylins, again = false): Promise<OpenedAttempt> => openAttempt(actor, { ...place, again });

/** A browser's journal: numbers what is told and sends it. */
function journalOf({ attemptId, openedBy }: OpenedAttempt) {
  const journalId = newId();
  let sequence = 0;
  const entry = (item: string, element: string, value: string): JournalEntry => ({
    sequence: ++sequence,
    item,
    element,
    value,
  });
  const send = (entries: readonly JournalEntry[], present = false, actor = aylins) =>
    receiveJournal(actor, { attemptId, journalId, openedBy, present, entries });
  return { entry, send };
}

const enrolment = () =>
  inOrganisation(organisation_id, (db) =>
    db
      .selectFrom("learning.enrolment")
      .select(["state", "progress", "score", "seconds"])
      .where("id", "=", place.enrolmentId)
      .executeTakeFirstOrThrow(),
  );

const progress = () =>
  inOrganisation(organisation_id, (db) =>
    db
      .selectFrom("learning.lesson_progress")
      .select(["state", "told_by_learner"])
      .where("lesson_id", "=", place.lessonId)
      .executeTakeFirstOrThrow(),
  );

const items = () => course.organization.items.map(({ id }) => id);

describe("a course package", () => {
  it("goes on where the learner was, with all that it told", async () => {
    const first = await open();
    const { entry, send } = journalOf(first);
    const [item = ""] = items();
    await send([
      entry(item, "~item", ""),
      entry(item, "cmi.core.lesson_location", "2"),
      entry(item, "cmi.suspend_data", "x".repeat(60_000)),
      entry(item, "cmi.core.lesson_status", "incomplete"),
    ]);

    const second = await open();
    expect(second.attemptId).toBe(first.attemptId);
    expect(second.currentItem).toBe(item);
    const { values } = second.items.find(({ id }) => id === item)!;
    expect(values).toMatchObject({
      "cmi.core.lesson_location": "2",
      "cmi.core.entry": "resume",
      "cmi.core.student_name": "Aylin Kaya",
    });
    expect(values["cmi.suspend_data"]).toHaveLength(60_000);
    expect(JSON.stringify(second)).not.toContain(aylin.email);
  });

  it("may tell characters that no database keeps, and all else arrives with them", async () => {
    const { entry, send } = journalOf(await open());
    const [item = ""] = items();
    const receipt = await send([
      entry(item, "cmi.suspend_data", "a\u0000b\ud800c"),
      entry(`${item}\u0000`, "~item", ""),
      entry(item, "~sequencing", "{\u0000}"),
      entry(item, "cmi.core.lesson_location", "2"),
    ]);
    expect(receipt.appliedUntil).toBe(4);
    const { values } = (await open()).items.find(({ id }) => id === item)!;
    expect(values).toMatchObject({ "cmi.suspend_data": "ab\ufffdc", "cmi.core.lesson_location": "2" });
  });

  it("is applied once, however often and in whatever order it is sent", async () => {
    const { entry, send } = journalOf(await open());
    const [item = ""] = items();
    const entries = [
      entry(item, "cmi.core.lesson_location", "1"),
      entry(item, "cmi.core.lesson_location", "2"),
      entry(item, "cmi.core.lesson_location", "3"),
    ];
    await send(entries.slice(0, 2));
    await send(entries.toReversed());
    expect((await send(entries.slice(0, 1))).appliedUntil).toBe(3);
    expect((await open()).items.find(({ id }) => id === item)?.values["cmi.core.lesson_location"]).toBe("3");
  });

  it("survives being sent twice at the same moment", async () => {
    const { entry, send } = journalOf(await open());
    const entries = items().flatMap((item) => [
      entry(item, "cmi.core.lesson_status", "completed"),
      entry(item, "cmi.core.score.raw", "90"),
    ]);
    const receipts = await Promise.all([send(entries), send(entries), send(entries)]);
    expect(receipts.map(({ appliedUntil }) => appliedUntil)).toEqual([entries.length, entries.length, entries.length]);
    expect(await enrolment()).toMatchObject({ state: "completed", progress: 1, score: 90 });
  });

  it("completes the training with its last item, and never takes that back", async () => {
    const attempt = await open();
    const { entry, send } = journalOf(attempt);
    const [first = "", ...rest] = items();
    expect((await send([entry(first, "cmi.core.lesson_status", "passed")])).outcome.state).toBe(
      rest.length > 0 ? "started" : "completed",
    );
    await send(rest.map((item) => entry(item, "cmi.core.lesson_status", "completed")));
    expect((await enrolment()).state).toBe("completed");
    await send([entry(first, "cmi.core.lesson_status", "incomplete")]);
    expect((await enrolment()).state).toBe("completed");
  });

  it("is said to be done by its learner alone when it was opened and never spoke, and that stands with it", async () => {
    const attempt = await open();
    const { entry, send } = journalOf(attempt);
    const say = () => completeLesson(aylins, place);
    await expect(say()).rejects.toThrow(Conflict);
    const [first = ""] = items();
    expect((await send([entry(first, "~item", "")])).outcome).toEqual({
      state: "started",
      score: null,
      isSilent: true,
    });
    await say();
    expect(await enrolment()).toMatchObject({ state: "completed", progress: 1 });
    expect(await progress()).toMatchObject({ state: "completed", told_by_learner: true });
    // What the course says itself counts for more than what its learner says of it.
    await send(items().map((item) => entry(item, "cmi.core.lesson_status", "passed")));
    expect(await progress()).toMatchObject({ state: "completed", told_by_learner: false });
  });

  it("speaks for itself once it has begun a session, also when it told nothing yet", async () => {
    const { entry, send } = journalOf(await open());
    const [first = ""] = items();
    const { outcome } = await send([entry(first, "~item", ""), entry(first, "~session", "")]);
    expect(outcome.isSilent).toBe(false);
    await send([entry(first, "~item", "")]);
    await expect(completeLesson(aylins, place)).rejects.toThrow(Conflict);
    expect(await enrolment()).toMatchObject({ state: "started" });
  });

  it("counts time by the server's clock while somebody is there, and never by what it says itself", async () => {
    const { entry, send } = journalOf(await open());
    const [item = ""] = items();
    const at = (seconds: number) => setClock(() => new Date(Date.UTC(2026, 10, 22, 10, 0, seconds)));
    at(20);
    await send([entry(item, "cmi.core.session_time", "99:00:00")], true);
    at(40);
    await send([], true);
    await send([], true);
    at(4000);
    await send([], true);
    expect((await enrolment()).seconds).toBe(20 + 20 + 60);
  });

  it("keeps the package that it began with when the lesson gets another, and takes the new one when begun again", async () => {
    const first = await open();
    const { entry, send } = journalOf(first);
    const replacement = await unpackedPackage(place.lessonId);
    await inOrganisation(organisation_id, (db) =>
      db
        .updateTable("academy.lesson_version")
        .set({ content: JSON.stringify({ packageId: replacement }) })
        .where("id", "=", place.versionId)
        .execute(),
    );
    expect((await open()).attemptId).toBe(first.attemptId);
    await send(items().map((item) => entry(item, "cmi.core.lesson_status", "failed")));
    const again = await open(aylins, true);
    expect(again.attemptId).not.toBe(first.attemptId);
    expect(again.items.every(({ state }) => state === "not_started")).toBe(true);
  });

  it("tells an older tab that the course is open elsewhere, and keeps what it sends", async () => {
    const older = journalOf(await open());
    await open();
    const receipt = await older.send([older.entry(items()[0] ?? "", "cmi.core.lesson_location", "4")]);
    expect(receipt).toMatchObject({ superseded: true, appliedUntil: 1 });
  });

  it("exists for nobody but who learns it", async () => {
    const attempt = await open();
    const { send } = journalOf(attempt);
    for (const other of [await acting(bram), await acting(lotte)]) {
      await expect(openAttempt(other, place)).rejects.toThrow(NotFound);
      await expect(send([], true, other)).rejects.toThrow(NotFound);
    }
  });

  it("opens nothing and tells nothing any more, in whatever window it stays, once its learner has left the training", async () => {
    const { frameUrl } = await open();
    const files = frameUrl.replace("~player", "");
    const host = { baseOrigin: "http://localhost:3000", script: () => null, styles: () => [] };
    const ask = async (path: string, body: string | null = null): Promise<number | undefined> => {
      const headers = body === null ? {} : { "content-length": String(body.length) };
      const request = new Request(`${files}${path}`, { method: body === null ? "GET" : "POST", body, headers });
      return (await answerContent(request, host))?.status;
    };
    const told = JSON.stringify({ journalId: newId(), entries: [] });
    expect([await ask("~player"), await ask("~journal", told)]).toEqual([200, 204]);
    await withdraw(aylins, { enrolmentId: place.enrolmentId });
    expect([await ask("~player"), await ask("~journal", told)]).toEqual([404, 404]);
  });

  it("says clearly when there is no host to play it on", async () => {
    openContentHost(null);
    await expect(open()).rejects.toThrow(Conflict);
    openContentHost(new URL("http://127.0.0.1:3000"));
  });
});
