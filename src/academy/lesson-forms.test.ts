import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { Actor } from "#platform/actor.ts";
import { acting } from "#test/actors.ts";
import { aylin, dewi, joost, lotte, ruth, thomas } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { useFiles } from "#test/files.ts";
import { makeLesson, makeTextLesson, makeTraining, publishedTraining } from "#test/trainings.ts";
import { openWeb } from "#test/web/web.ts";
import { readLessonEditor } from "./actions/read-lesson.ts";
import { readSettings } from "./actions/read-training.ts";
import { readText, saveText } from "./actions/write-text.ts";
import type { LessonChoice } from "./content/contract.ts";
import { gapsIn } from "./rules/lesson-content.ts";

useDatabase();
useFiles();
const web = openWeb();

const photo = async (): Promise<File> => {
  const bytes = await sharp({ create: { width: 1200, height: 800, channels: 3, background: "seagreen" } })
    .png()
    .toBuffer();
  return new File([new Uint8Array(bytes)], "tillen.png", { type: "image/png" });
};

/** A second of silence: small, and a real recording. */
function recording(): File {
  const samples = 8000;
  const bytes = Buffer.alloc(44 + samples, 128);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(36 + samples, 4);
  bytes.write("WAVEfmt ", 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(8000, 24);
  bytes.writeUInt32LE(8000, 28);
  bytes.writeUInt16LE(1, 32);
  bytes.writeUInt16LE(8, 34);
  bytes.write("data", 36);
  bytes.writeUInt32LE(samples, 40);
  return new File([bytes], "interview.wav", { type: "audio/wav" });
}

async function lessonOf(actor: Actor, choice: LessonChoice) {
  const lesson = await makeLesson(actor, await makeTraining(actor), "De les", choice);
  const at = (part: string): string => `/trainingen/${lesson.trainingId}/lessen/${lesson.lessonId}/${part}`;
  return { lesson, at };
}

const contentOf = async (actor: Actor, lesson: { trainingId: string; lessonId: string }) =>
  (await readLessonEditor(actor, lesson)).shown.content;

describe("without JavaScript", () => {
  it("a training is made, filled, put in order and published", async () => {
    const browser = await web.as(thomas);
    expect(await (await browser.get("/maken")).text()).toContain("Hier begint je academie");
    const made = await browser.post("/trainingen/nieuw", { title: "Veilig tillen", summary: "", locale: "nl" });
    const outline = made.headers.get("location") ?? "";
    expect(outline).toMatch(/^\/trainingen\/[0-9a-f-]+\/bewerken$/);
    const page = await (await browser.get(outline)).text();
    const moduleId = /name="moduleId" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const training = outline.replace("/bewerken", "");
    const added = await browser.post(`${training}/lessen`, { moduleId, title: "De basis", choice: "text" });
    const lesson = (added.headers.get("location") ?? "").replace("/bewerken", "");
    const editor = await (await browser.get(`${lesson}/bewerken`)).text();
    const revision = /name="revision" value="(\d+)"/.exec(editor)?.[1] ?? "";
    await browser.post(`${lesson}/tekst`, { revision, text: "## Zo til je\n\n- door je **knieën**\n- met rechte rug" });
    const preview = await (await browser.get(`${lesson}/voorbeeld`)).text();
    expect(preview).toContain("<h2>Zo til je</h2>");
    expect(preview).toContain("<strong>knieën</strong>");
    const published = await browser.post(`${training}/publiceren`);
    expect(published.headers.get("location")).toBe(`${training}/bewerken/publiceren`);
    expect(await (await browser.get(`${training}/bewerken/publiceren`)).text()).toContain(
      "Je collega’s zien de training zoals hij nu is.",
    );
  });

  it("a refused name comes back as it was typed", async () => {
    const browser = await web.as(thomas);
    const answer = await browser.post("/trainingen/nieuw", {
      title: "",
      summary: "Wat ik al schreef",
      locale: "nl",
      _form: "new-training",
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Wat ik al schreef");
  });

  it("who was overtaken gets their text back, and sends it again on top", async () => {
    const actor = await acting(thomas);
    const { lesson, at } = await lessonOf(actor, "text");
    const trainer = await web.as(joost);
    const before = await (await trainer.get(at("bewerken"))).text();
    const revision = /name="revision" value="(\d+)"/.exec(before)?.[1] ?? "";
    await (await web.as(thomas)).post(at("tekst"), { revision, text: "Van Thomas" });
    const refused = await trainer.post(at("tekst"), { revision, text: "Van Joost", _form: "lesson-text" });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain("Van Joost</textarea>");
    expect(page).toContain("Thomas Mulder heeft deze les");
    const again = {
      revision: /name="revision" value="(\d+)"/.exec(page)?.[1] ?? "",
      over: /name="over" value="(on)"/.exec(page)?.[1] ?? "",
    };
    expect((await trainer.post(at("tekst"), { ...again, text: "Van Joost" })).status).toBe(303);
    expect(JSON.stringify(await contentOf(actor, lesson))).toContain("Van Joost");
    expect(await (await trainer.get(at("versies"))).text()).toContain("Thomas Mulder");
  });
});

describe("a picture", () => {
  it("is not finished without a description, and is then shown with it in the width that is needed", async () => {
    const actor = await acting(thomas);
    const { lesson, at } = await lessonOf(actor, "image");
    const browser = await web.as(thomas);
    await browser.post(at("afbeelding"), { revision: "1", image: await photo() });
    expect(gapsIn(await contentOf(actor, lesson))).toEqual(["picture without text"]);
    await browser.post(at("afbeelding"), {
      revision: "2",
      alternativeText: "Een verpleegkundige zakt door haar knieën",
      caption: "Zo dus",
    });
    expect(gapsIn(await contentOf(actor, lesson))).toEqual([]);
    const html = await (await browser.get(at("voorbeeld"))).text();
    expect(html).toContain('alt="Een verpleegkundige zakt door haar knieën"');
    const source = /src="(\/trainingen\/[^"]+\/bestanden\/[^"]+)"/.exec(html)?.[1] ?? "";
    const file = await browser.get(`${source}?breedte=320`);
    expect(file.headers.get("content-type")).toBe("image/webp");
    expect((await sharp(Buffer.from(await file.arrayBuffer())).metadata()).width).toBe(320);
  });

  it("is fetched by nobody who may not see the draft that shows it", async () => {
    const actor = await acting(thomas);
    const { lesson, at } = await lessonOf(actor, "image");
    await (await web.as(thomas)).post(at("afbeelding"), { revision: "1", image: await photo(), decorative: "on" });
    const content = await contentOf(actor, lesson);
    const address = `/trainingen/${lesson.trainingId}/bestanden/${content.kind === "image" ? content.fileId : ""}`;
    expect((await (await web.as(ruth)).get(address)).status).toBe(200);
    expect((await (await web.as(aylin)).get(address)).status).toBe(404);
    expect((await (await web.as(lotte)).get(address)).status).toBe(404);
    const other = await makeTraining(actor, "Iets anders");
    expect((await (await web.as(thomas)).get(address.replace(lesson.trainingId, other.trainingId))).status).toBe(404);
  });

  it("of one lesson may be shown in another, but a file that is no picture of a lesson may not", async () => {
    const actor = await acting(thomas);
    const { lesson, at } = await lessonOf(actor, "image");
    await (await web.as(thomas)).post(at("afbeelding"), { revision: "1", image: await photo(), decorative: "on" });
    const content = await contentOf(actor, lesson);
    const fileId = content.kind === "image" ? content.fileId : "";
    const trainer = await acting(joost);
    const text = await makeTextLesson(trainer, await makeTraining(trainer), "Tekst", "Kijk:");
    const document = {
      type: "doc",
      content: [{ type: "image", attrs: { fileId, alternativeText: "Tillen", decorative: false } }],
    };
    const { revision } = await readText(trainer, text);
    await saveText(trainer, { ...text, revision, document });
    expect((await (await web.as(joost)).get(`/trainingen/${text.trainingId}/bestanden/${fileId}`)).status).toBe(200);
  });
});

describe("a recording", () => {
  it("needs its words on paper, unless nothing is said", async () => {
    const actor = await acting(thomas);
    const { lesson, at } = await lessonOf(actor, "audio");
    const browser = await web.as(thomas);
    await browser.post(at("media"), { revision: "1", audio: recording(), speech: "written", transcript: "" });
    expect(gapsIn(await contentOf(actor, lesson))).toEqual(["speech without text"]);
    await browser.post(at("media"), {
      revision: "2",
      speech: "written",
      transcript: "Goedemorgen.\n\nVandaag tillen we.",
    });
    expect(gapsIn(await contentOf(actor, lesson))).toEqual([]);
    const html = await (await browser.get(at("voorbeeld"))).text();
    expect(html).toContain("<audio");
    expect(html).toContain("Vandaag tillen we.");
  });
});

describe("captions", () => {
  const captions = (text: string, name: string): File => new File([text], name);

  it("are taken as WebVTT, converted from SubRip, and refused with the line that is wrong", async () => {
    const actor = await acting(thomas);
    const { lesson, at } = await lessonOf(actor, "video");
    const browser = await web.as(thomas);
    const wrong = await browser.post(at("media"), {
      revision: "1",
      speech: "written",
      captions: captions("WEBVTT\n\n00:05 --> 00:07\nTillen", "x.vtt"),
      _form: "lesson-content",
    });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("Op regel 3 van de ondertiteling staat geen goede tijd");
    await browser.post(at("media"), {
      revision: "1",
      speech: "written",
      captions: captions("1\n00:00:01,000 --> 00:00:02,000\nTillen\n", "tillen.srt"),
    });
    const content = await contentOf(actor, lesson);
    const fileId = content.kind === "media" ? content.captionsFileId : "";
    const served = await browser.get(`/trainingen/${lesson.trainingId}/bestanden/${fileId}`);
    expect(served.headers.get("content-type")).toContain("text/vtt");
    expect(await served.text()).toBe("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nTillen\n");
  });
});

describe("a file", () => {
  it("is offered with its name and size, and as a download", async () => {
    const actor = await acting(thomas);
    const { lesson, at } = await lessonOf(actor, "file");
    const browser = await web.as(thomas);
    await browser.post(at("bestand"), {
      revision: "1",
      file: new File(["# Werkblad\n"], "werkblad.md"),
      description: "Neem mee naar je dienst.",
    });
    const html = await (await browser.get(at("voorbeeld"))).text();
    expect(html).toContain("werkblad.md downloaden");
    expect(html).toContain("Neem mee naar je dienst.");
    const content = await contentOf(actor, lesson);
    const served = await browser.get(
      `/trainingen/${lesson.trainingId}/bestanden/${content.kind === "file" ? content.fileId : ""}`,
    );
    expect(served.headers.get("content-disposition")).toContain("attachment");
  });
});

describe("the picture on a training's card", () => {
  it("is there for everyone, is replaced, and is taken away", async () => {
    const actor = await acting(thomas);
    const training = await publishedTraining(actor);
    const browser = await web.as(thomas);
    const path = `/trainingen/${training.trainingId}/bewerken/instellingen`;
    const settings = { title: "Veilig tillen", summary: "", locale: "nl", enrolment: "open" };
    const refused = await browser.post(path, { ...settings, cover: await photo() });
    expect(await refused.text()).toContain("Schrijf wat iemand moet weten die de afbeelding niet kan zien");
    await browser.post(path, { ...settings, cover: await photo(), coverText: "Twee handen om een tilband" });
    expect(await (await (await web.as(aylin)).get("/catalogus")).text()).toContain('alt="Twee handen om een tilband"');
    const cover = async (): Promise<string | null> => (await readSettings(actor, training)).settings.coverFileId;
    const first = await cover();
    expect((await (await web.as(aylin)).get(`/bestanden/${first}`)).status).toBe(200);
    expect((await (await web.as(lotte)).get(`/bestanden/${first}`)).status).toBe(404);
    await browser.post(path, { ...settings, cover: await photo(), coverIsDecorative: "on" });
    expect(await (await (await web.as(aylin)).get("/catalogus")).text()).not.toContain("tilband");
    expect(await cover()).not.toBe(first);
    expect((await (await web.as(aylin)).get(`/bestanden/${first}`)).status).toBe(404);
    await browser.post(path, { ...settings, removeCover: "on" });
    expect(await cover()).toBeNull();
  });
});

describe("the pages of the academy", () => {
  it("speak English to who reads English, and hide what is not theirs", async () => {
    const training = await publishedTraining(await acting(thomas));
    const reader = await web.as(dewi);
    expect((await reader.get("/maken")).status).toBe(403);
    const paths = [
      "bewerken",
      "bewerken/instellingen",
      "bewerken/publiceren",
      "voorbeeld",
      `lessen/${training.lessonId}/bewerken`,
      `lessen/${training.lessonId}/versies`,
      `lessen/${training.lessonId}/voorbeeld`,
    ];
    for (const path of paths) {
      expect((await reader.get(`/trainingen/${training.trainingId}/${path}`)).status, path).toBe(403);
      expect((await (await web.as(lotte)).get(`/trainingen/${training.trainingId}/${path}`)).status, path).toBe(404);
      expect((await (await web.as(ruth)).get(`/trainingen/${training.trainingId}/${path}`)).status, path).toBe(200);
    }
  });

  it("offer the list as a file", async () => {
    const answer = await (await web.as(thomas)).get("/maken?format=csv");
    expect(answer.headers.get("content-disposition")).toContain("Trainingen.csv");
    expect(await answer.text()).toContain("Veilig tillen");
  });
});
