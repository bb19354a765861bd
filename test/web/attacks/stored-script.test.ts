/**
 * Script in everything that somebody can bring in and that others are shown: names, texts, files, course packages and what those tell,
 * lists to import. Wherever it is shown again it is text.
 */
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { distributeActivity } from "#platform/activity/distribute.ts";
import { readingInOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { performDueJobs } from "#platform/jobs/jobs.ts";
import type { LessonDocument } from "../../../src/academy/document/contract.ts";
import { openContentHost } from "../../../src/learning/content/address.ts";
import { readText, saveText } from "../../../src/academy/actions/write-text.ts";
import { enrol } from "../../../src/learning/actions/enrol.ts";
import { openAttempt } from "../../../src/learning/actions/open-attempt.ts";
import { chooseColumns, columnField } from "../../../src/people/actions/choose-columns.ts";
import { confirmImport } from "../../../src/people/actions/confirm-import.ts";
import { readImport } from "../../../src/people/actions/read-import.ts";
import { startImport } from "../../../src/people/actions/start-import.ts";
import { allJobs, allListeners } from "../../../src/rooms.ts";
import { acting } from "../../actors.ts";
import { aylin, type CastMember, deLinde, farid, ruth, thomas } from "../../cast.ts";
import { useDatabase } from "../../database/database.ts";
import { useFiles } from "../../files.ts";
import { liftingSafely, scorm12Package } from "../../packages.ts";
import { makeLesson, makeTraining, publishTraining } from "../../trainings.ts";
import { addressesOf, pagesAt } from "../exploring.ts";
import type { Inhabitants } from "../inhabited.ts";
import { type Browser, contentUrl, openWeb } from "../web.ts";
import { mark, scriptIn } from "./script-in.ts";

useDatabase();
useFiles();

/** Breaks out of a text, of either kind of quotes, of a title and a textarea. */
const evil = `"'></title></textarea><img src=x onerror=${mark}()>`;

const evilDocument: LessonDocument = {
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: evil }] },
    {
      type: "paragraph",
      content: [
        { type: "text", text: evil, marks: [{ type: "link", attrs: { href: `https://elders.example/${evil}` } }] },
      ],
    },
    { type: "codeBlock", content: [{ type: "text", text: `</code></pre><script>${mark}()</script>` }] },
  ],
};

const browsers = new Map<CastMember, Browser>();
const lessons: string[] = [];
let inhabitants: Inhabitants;

const browserOf = (member: CastMember): Browser => {
  const browser = browsers.get(member);
  if (!browser) throw new Error(`${member.name} has no browser.`);
  return browser;
};

async function sends(member: CastMember, path: string, fields: Readonly<Record<string, string | File>>): Promise<void> {
  const response = await browserOf(member).post(path, { _key: randomUUID(), ...fields });
  expect(response.status, `${path}\n${(await response.text()).slice(0, 300)}`).toBe(303);
}

const file = (name: string, type: string, ...content: readonly BlobPart[]): File =>
  new File([...content], name, { type });

/** A second of silence: 8,000 samples of eight bits. */
function silence(): File {
  const head = Buffer.from(
    "RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\0\0\0\0",
    "latin1",
  );
  head.writeUInt32LE(8036, 4);
  head.writeUInt32LE(8000, 40);
  return file(`${evil}.wav`, "audio/wav", new Uint8Array(head), new Uint8Array(8000).fill(128));
}

/** One lesson of each kind, with script wherever an author can put something. */
async function makeEvilTraining(): Promise<string> {
  const author = await acting(thomas);
  const training = await makeTraining(author, evil);
  const lesson = async (kind: Parameters<typeof makeLesson>[3]) => {
    const { lessonId } = await makeLesson(author, training, evil, kind);
    lessons.push(lessonId);
    return { lessonId, path: `/trainingen/${training.trainingId}/lessen/${lessonId}` };
  };
  const text = await lesson("text");
  const place = { trainingId: training.trainingId, lessonId: text.lessonId };
  const { revision } = await readText(author, place);
  await saveText(author, { ...place, revision, document: evilDocument });
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" onload="${mark}()"><script>${mark}()</script><rect width="40" height="40"/></svg>`;
  const image = await lesson("image");
  await sends(thomas, `${image.path}/afbeelding`, {
    revision: "1",
    image: file(`${evil}.svg`, "image/svg+xml", picture),
    alternativeText: evil,
    caption: evil,
  });
  const media = await lesson("audio");
  const captions = `WEBVTT\n\n00:00.000 --> 00:01.000\n<v ${mark}><img src=x onerror=${mark}()>&lt;script&gt;${evil}\n`;
  await sends(thomas, `${media.path}/media`, {
    revision: "1",
    audio: silence(),
    captions: file(`${evil}.vtt`, "text/vtt", captions),
    speech: "written",
    transcript: evil,
  });
  const paper = await lesson("file");
  await sends(thomas, `${paper.path}/bestand`, {
    revision: "1",
    file: file(`${evil}.txt`, "text/plain", `Een tekst. ${evil}`),
    description: evil,
  });
  const course = await lesson("package");
  const zip = scorm12Package({ title: evil, scos: liftingSafely.slice(0, 1).map((sco) => ({ ...sco, title: evil })) });
  await sends(thomas, `${course.path}/pakket`, {
    revision: "1",
    package: file(`${evil}.zip`, "application/zip", new Uint8Array(zip)),
  });
  await performDueJobs(allJobs());
  await publishTraining(author, training);
  return training.trainingId;
}

/** Aylin takes part, and her course tells script of itself. */
async function learnsEvil(trainingId: string): Promise<string> {
  openContentHost(contentUrl);
  const learner = await acting(aylin);
  const { enrolmentId } = await enrol(learner, { trainingId });
  const { attemptId, items } = await openAttempt(learner, { enrolmentId, lessonId: lessons.at(-1) ?? "" });
  const told = [
    "cmi.core.lesson_status",
    "cmi.core.lesson_location",
    "cmi.suspend_data",
    "cmi.comments",
    "cmi.core.score.raw",
    evil,
  ];
  const entries = told.map((element, index) => ({
    sequence: index + 1,
    item: items[0]?.id ?? "",
    element,
    value: evil,
  }));
  const response = await browserOf(aylin).send(`/leren/pogingen/${attemptId}/waarden`, { journalId: newId(), entries });
  expect(response.status).toBe(200);
  await response.body?.cancel();
  return enrolmentId;
}

/** Farid brings in somebody whose every field is script, into a unit that is. */
async function importsEvil(): Promise<string> {
  const cell = `"${evil.replaceAll('"', '""')}"`;
  const headings = "Personeelsnummer;Naam;E-mail;Functie;Afdelingscode;Afdeling;Bovenliggende afdeling;Leidinggevende";
  const row = [cell, cell, "evil@delinde.example", cell, cell, cell, "LINDE", ""].join(";");
  const actor = await acting(farid);
  const { importId } = await startImport(actor, { file: file(`${evil}.csv`, "text/csv", `${headings}\r\n${row}`) });
  const view = await readImport(actor, { importId });
  if (view.kind !== "columns") throw new Error("The import did not begin with its columns.");
  const columns = view.columns.map(({ field }, column) => [columnField(column), field ?? ""]);
  await chooseColumns(actor, { importId, ...Object.fromEntries(columns) });
  await performDueJobs(allJobs());
  const preview = await readImport(actor, { importId });
  if (preview.kind !== "preview") throw new Error(`The import is at ${preview.kind}.`);
  await confirmImport(actor, { importId, fingerprint: preview.summary.fingerprint, leavers: [] });
  await performDueJobs(allJobs());
  return importId;
}

const idOf = (table: "people.person" | "people.unit", name: string): Promise<{ readonly id: string }> =>
  readingInOrganisation(deLinde.id, (db) =>
    db
      .selectFrom(table)
      .select("id")
      .where("organisation_id", "=", deLinde.id)
      .where("name", "=", name)
      .executeTakeFirstOrThrow(),
  );

beforeAll(async () => {
  for (const member of [aylin, thomas, farid, ruth]) browsers.set(member, await openWeb().as(member));
  await sends(ruth, "/beheer/organisatie", { name: evil, colour: "#7a1f5c", weekStart: "monday" }).catch(() => {});
  const trainingId = await makeEvilTraining();
  const enrolmentId = await learnsEvil(trainingId);
  const importId = await importsEvil();
  const { id: personId } = await idOf("people.person", evil);
  const { id: unitId } = await idOf("people.unit", evil);
  await sends(aylin, "/over-mij/verbeteren", { message: evil });
  await sends(farid, `/mensen/${personId}/inloggen/uitnodigen`, {});
  await distributeActivity(allListeners());
  const { id: requestId } = await readingInOrganisation(deLinde.id, (db) =>
    db.selectFrom("privacy.request").select("id").where("organisation_id", "=", deLinde.id).executeTakeFirstOrThrow(),
  );
  inhabitants = { trainingId, enrolmentId, importId, personId, unitId, requestId, block: "leren" };
}, 120_000);

/** Pages that do not show it would not be attacked: these do. */
const mustShow = [
  "/",
  "/afdelingen",
  "/afdelingen/:id",
  "/catalogus",
  "/gegevensverzoeken/:id",
  "/leren",
  "/leren/:id/:id",
  "/maken",
  "/mensen",
  "/mensen/:id",
  "/mensen/import/:id",
  "/over-mij",
  "/trainingen/:id",
  "/trainingen/:id/bewerken",
  "/trainingen/:id/deelnemers",
  "/trainingen/:id/lessen/:id/bewerken",
  "/trainingen/:id/lessen/:id/voorbeeld",
];

describe("script that somebody brought in", () => {
  it("is text on every page on which it stands, for every reader", async () => {
    const inEach = (some: readonly string[]): Set<string> =>
      new Set(some.flatMap((lessonId) => addressesOf({ ...inhabitants, lessonId })));
    const shown = new Set<string>();
    for (const [member, browser] of browsers)
      for (const { address, html } of await pagesAt(
        browser,
        inEach(member === aylin || member === thomas ? lessons : lessons.slice(0, 1)),
      )) {
        expect(scriptIn(html, mark), `${member.name}: ${address}`).toEqual([]);
        if (html.includes(mark)) shown.add(address.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id"));
      }
    expect(mustShow.filter((address) => !shown.has(address))).toEqual([]);
  }, 120_000);

  it("is no page where it is handed out as a list or a file", async () => {
    const answers = [
      await browserOf(farid).get("/mensen/zoeken?q=onerror"),
      await browserOf(farid).get("/mensen?format=csv"),
      await browserOf(thomas).get("/maken?format=csv"),
      await browserOf(aylin).get("/over-mij/meenemen"),
      await browserOf(farid).get(`/mensen/import/${inhabitants["importId"]}/verbeteren`),
    ];
    for (const answer of answers) {
      expect(answer.headers.get("content-type")).not.toMatch(/html|javascript|xml/);
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      await answer.body?.cancel();
    }
  });

  it("is text in the drawing of the house", async () => {
    const drawing = await (await browserOf(ruth).get("/huis/huis.svg")).text();
    expect(drawing).toContain("<svg");
    expect(scriptIn(drawing.replaceAll(/<style>[\s\S]*?<\/style>/g, ""), mark)).toEqual([]);
  });

  it("is text in the mail that tells of it", async () => {
    const mails = await readingInOrganisation(deLinde.id, (db) =>
      db.selectFrom("platform.mail").select(["html", "subject"]).where("organisation_id", "=", deLinde.id).execute(),
    );
    expect(mails.some(({ html }) => html.includes(mark))).toBe(true);
    for (const { html, subject } of mails) {
      expect(scriptIn(html.replaceAll(/<style>[\s\S]*?<\/style>/g, ""), mark)).toEqual([]);
      expect(subject).not.toMatch(/[\r\n]/);
    }
  });

  it("is refused as a link, and so is what no lesson is made of", async () => {
    const [lessonId = ""] = lessons;
    const path = `/trainingen/${inhabitants["trainingId"]}/lessen/${lessonId}/concept`;
    const linked = (href: unknown) => ({ type: "text", text: "Klik", marks: [{ type: "link", attrs: { href } }] });
    const paragraphs: readonly unknown[] = [
      linked(`javascript:${mark}()`),
      linked(`JaVa\tScRiPt:${mark}()`),
      linked(`\u0001javascript:${mark}()`),
      linked(`data:text/html,<script>${mark}()</script>`),
      linked(`vbscript:${mark}`),
      linked("//elders.example"),
      linked({ toString: "javascript:" }),
      { type: "text", text: "Klik", marks: [{ type: "style", attrs: { style: "x" } }] },
      { type: "html", html: `<script>${mark}()</script>` },
      { type: "image", attrs: { src: "https://elders.example/pixel.png" } },
    ];
    for (const content of paragraphs) {
      const document = { type: "doc", content: [{ type: "paragraph", content: [content] }] };
      const answer = await browserOf(thomas).send(path, { revision: 99, document });
      expect(answer.status, JSON.stringify(content)).toBe(422);
    }
  });
});

describe("the eye that looks for script", () => {
  it.each([
    `<p><img src=x onerror=lhproef()></p>`,
    `<a href="javascript:lhproef()">x</a>`,
    `<a href="&#106;avascript:lhproef()">x</a>`,
    `<input value=""><svg onload=lhproef>`,
    `<script>lhproef()</script>`,
    `<p onclick="x">x</p>`,
    `<style>lhproef</style>`,
  ])("sees it in %s", (html) => expect(scriptIn(html, mark)).not.toEqual([]));

  it.each([
    `<p title="<img onerror=lhproef>">&lt;img onerror=lhproef></p>`,
    `<script nonce="x">1</script>`,
    `<a href="/x">lhproef</a>`,
  ])("sees none in %s", (html) => expect(scriptIn(html, mark)).toEqual([]));
});
