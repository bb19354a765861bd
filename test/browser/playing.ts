/** A course package online and a colleague enrolled in it, as the pages of the house take it in; and what a learner does with it. */
import { expect, type FrameLocator, type Locator, type Page } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { inOrganisation, readingInOrganisation } from "#platform/db/database.ts";
import { now } from "#platform/clock.ts";
import { publishTraining } from "../../src/academy/actions/publish-training.ts";
import { readPackageState } from "../../src/academy/actions/upload-package.ts";
import { enrolPeople } from "../../src/learning/enrol-people.ts";
import { acting } from "../actors.ts";
import { type CastMember, deLinde, thomas } from "../cast.ts";
import { signIn } from "../session.ts";
import { makeLesson, makeTraining } from "../trainings.ts";
import type { House } from "./house.ts";

export interface PackageToLearn {
  readonly trainingId: string;
  readonly lessonId: string;
  readonly enrolmentId: string;
  /** The page on which the package plays. */
  readonly address: string;
}

/** Uploads a package as Thomas, waits until it is unpacked, publishes it and enrols the learner. */
export async function packageToLearn(house: House, learner: CastMember, zip: Uint8Array): Promise<PackageToLearn> {
  const actor = await acting(thomas);
  const training = await makeTraining(actor);
  const lesson = await makeLesson(actor, training, "Veilig tillen", "package");
  await replacePackage(house, lesson, zip);
  await publishTraining(actor, training);
  const enrolmentId = await enrolled(learner, training.trainingId);
  return { ...training, ...lesson, enrolmentId, address: `/leren/${enrolmentId}/${lesson.lessonId}` };
}

type LessonOfPackage = Pick<PackageToLearn, "trainingId" | "lessonId">;

/** A first or another zip for the lesson, unpacked and not published. */
export async function replacePackage(house: House, lesson: LessonOfPackage, zip: Uint8Array): Promise<void> {
  await uploadPackage(house, lesson, zip);
  const actor = await acting(thomas);
  await expect.poll(async () => (await readPackageState(actor, lesson)).state).toBe("ready");
}

/** Sends what the form of the lesson sends; a window in which the editor opens for it costs more than the story. */
async function uploadPackage(
  { baseUrl }: House,
  { trainingId, lessonId }: LessonOfPackage,
  zip: Uint8Array,
): Promise<void> {
  const body = new FormData();
  body.set("package", new File([Uint8Array.from(zip)], "veilig-tillen.zip", { type: "application/zip" }));
  const answer = await fetch(`${baseUrl}/trainingen/${trainingId}/lessen/${lessonId}/pakket`, {
    method: "POST",
    headers: { origin: baseUrl, cookie: (await signIn(thomas)).split(";", 1).join() },
    body,
    redirect: "manual",
  });
  expect(answer.status).toBe(303);
}

/** Enrols this person; gives the enrolment. */
export async function enrolled(learner: CastMember, trainingId: string): Promise<string> {
  const actor = await acting(learner);
  const [made] = await inOrganisation(actor.organisationId, (db) =>
    enrolPeople(
      { actor, db, now: now() },
      { trainingId, personIds: [learner.id], origin: "self", dueOn: null, batchId: null, completedBefore: "again" },
    ),
  );
  if (!made) throw new Error(`${learner.name} could not be enrolled.`);
  return made.id;
}

/** What the server has of what the content of the first item told, by data model element. */
export async function keptValues({
  enrolmentId,
}: Pick<PackageToLearn, "enrolmentId">): Promise<Record<string, string>> {
  const row = await readingInOrganisation(deLinde.id, (db) =>
    db
      .selectFrom("learning.attempt_item as item")
      .innerJoin("learning.attempt as attempt", (join) =>
        join.onRef("attempt.organisation_id", "=", "item.organisation_id").onRef("attempt.id", "=", "item.attempt_id"),
      )
      .select((column) => column.ref("item.values").$castTo<Record<string, string>>().as("values"))
      .where("attempt.organisation_id", "=", deLinde.id)
      .where("attempt.enrolment_id", "=", enrolmentId)
      .executeTakeFirst(),
  );
  return row?.values ?? {};
}

/** The content that plays, in its frame within the player's frame. */
export const contentOf = (page: Page): FrameLocator =>
  page.frameLocator(".player-stage iframe").frameLocator("iframe[name=content]");

export const statusOf = (page: Page): Locator => page.locator("[data-part=status]");

/** Everything told until now is with the server. */
export const expectSaved = (page: Page): Promise<void> => expect(statusOf(page)).toHaveAttribute("data-state", "saved");

/**
 * The heading of the page of content that is open. A frame of another site that is just then replaced takes the question with
 * it, so it is asked again.
 */
export const expectHeading = (page: Page, name: string): Promise<void> =>
  expect(() => expect(contentOf(page).getByRole("heading", { name })).toBeVisible({ timeout: 5_000 })).toPass({
    timeout: 20_000,
  });

/** To the next page of the lesson. A click on a frame of another site that moves just then is lost, so it is made again. */
export const turnTo = (content: FrameLocator, page: number): Promise<void> =>
  expect(async () => {
    const place = content.getByText(`Bladzijde ${page} van`);
    if (!(await place.isVisible())) await content.getByRole("button", { name: "Volgende" }).click({ timeout: 5_000 });
    await expect(place).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 30_000 });

/** Goes through a lesson of `test/packages.ts` from its first page to its end, with the right answers. */
export async function playLesson(page: Page, rightAnswer: string): Promise<void> {
  const content = contentOf(page);
  await turnTo(content, 2);
  await turnTo(content, 3);
  await content.getByLabel(rightAnswer).check();
  await content.getByRole("button", { name: "Afronden" }).click();
  await expect(content.getByRole("heading", { name: "Mooi gedaan" })).toBeVisible();
}

/** A SCORM 1.2 package of one page; `files` come beside it. */
export function packageOfPage(html: string, files: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipSync({
    "imsmanifest.xml": strToU8(`<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="page" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>Een bladzijde</title>
      <item identifier="item-page" identifierref="resource-page"><title>Een bladzijde</title></item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource-page" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/>
    </resource>
  </resources>
</manifest>`),
    "index.html": strToU8(
      `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Een bladzijde</title>${html}</html>`,
    ),
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
  });
}
