import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { inOrganisation } from "#platform/db/database.ts";
import { workOf } from "../bench/work.ts";
import { enrol } from "../src/learning/actions/enrol.ts";
import { openLesson } from "../src/learning/actions/open-lesson.ts";
import { readTraining } from "../src/learning/actions/read-training.ts";
import { acting } from "./actors.ts";
import { aylin, deLinde, thomas } from "./cast.ts";
import { useDatabase } from "./database/database.ts";
import { makeTextLesson, makeTraining, publishTraining } from "./trainings.ts";

useDatabase();

/** A training that Aylin and so many others learn. */
async function trainingOf(learners: number) {
  const author = await acting(thomas);
  const made = await makeTraining(author, `Met ${learners}`);
  const { lessonId } = await makeTextLesson(author, made, "Een", "Tekst.");
  await publishTraining(author, made);
  const aylins = await acting(aylin);
  const { enrolmentId } = await enrol(aylins, made);
  await inOrganisation(deLinde.id, (db) =>
    sql`
      with person as (
        insert into people.person (organisation_id, id, name, sort_name)
        select ${deLinde.id}::uuid, gen_random_uuid(), 'Collega ' || n, 'collega ' || n from generate_series(1, ${learners - 1}::int) n
        returning organisation_id, id
      )
      insert into learning.enrolment (organisation_id, id, training_id, person_id, origin, enrolled_at)
      select organisation_id, gen_random_uuid(), ${made.trainingId}, id, 'self', now() from person`.execute(db),
  );
  const lesson = { enrolmentId, lessonId };
  await openLesson(aylins, lesson);
  return {
    lesson: await workOf(deLinde.id, () => openLesson(aylins, lesson)),
    training: await workOf(deLinde.id, () => readTraining(aylins, made)),
  };
}

/** At most so many queries, besides one for the session and its reader. */
const most = { lesson: 3, training: 3 } as const;

describe("the pages of a training", () => {
  it("ask as many queries and read as many rows for 10 learners as for 1,000", async () => {
    const [few, many] = [await trainingOf(10), await trainingOf(1_000)];
    for (const page of ["lesson", "training"] as const) {
      expect(many[page].queries, page).toBe(few[page].queries);
      expect(many[page].queries, page).toBeLessThanOrEqual(most[page]);
      expect(many[page].rows, page).toBeGreaterThan(0);
      expect(many[page].rows, page).toBeLessThanOrEqual(few[page].rows + 5);
    }
  });
});
