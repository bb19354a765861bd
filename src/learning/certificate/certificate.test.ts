import { inflateSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NotAllowed, NotFound } from "#platform/errors/errors.ts";
import { setClock } from "#platform/clock.ts";
import { acting } from "#test/actors.ts";
import { aylin, type CastMember, dewi, farid, lotte, sanne, thomas } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { changeSettings, publishedTraining } from "#test/trainings.ts";
import { openWeb } from "#test/web/web.ts";
import { completeLesson } from "../actions/complete-lesson.ts";
import { enrol } from "../actions/enrol.ts";
import { learnAgain } from "../actions/learn-again.ts";
import { readCertificate } from "../actions/read-certificate.ts";
import { readCompletion } from "../actions/read-completion.ts";
import { revokeCertificate } from "../actions/revoke-certificate.ts";
import { verifyCertificate } from "../actions/verify-certificate.ts";
import {
  newCertificateCode,
  newCertificateNumber,
  readCode,
  standingOfCertificate,
  validUntil,
} from "../rules/certificate.ts";
import { linesOf, runsOf, widthOf } from "./typesetting.ts";

useDatabase();

/** This person completes a new training; gives the certificate, or null when the training has none. */
async function completed(
  learner: CastMember,
  settings: { title: string; givesCertificate?: string; certificateMonths?: string },
) {
  const author = await acting(thomas);
  const { trainingId, lessonId } = await publishedTraining(author, settings.title);
  await changeSettings(author, {
    trainingId,
    summary: "",
    locale: "nl",
    enrolment: "open",
    givesCertificate: "on",
    ...settings,
  });
  const actor = await acting(learner);
  const { enrolmentId } = await enrol(actor, { trainingId });
  await completeLesson(actor, { enrolmentId, lessonId });
  const { certificateId } = await readCompletion(actor, { enrolmentId });
  return { trainingId, lessonId, enrolmentId, certificateId, actor };
}

describe("a certificate", () => {
  it("is given at the end, holds for as long as the training says, and can be checked by anybody", async () => {
    const made = await completed(aylin, { title: "Brandveiligheid", certificateMonths: "24" });
    const { certificate, address } = await readCertificate(made.actor, { certificateId: made.certificateId });
    expect(certificate).toMatchObject({
      personName: "Aylin Kaya",
      trainingTitle: "Brandveiligheid",
      organisationName: "Zorggroep De Linde",
    });
    expect(certificate.validUntil).toBe(validUntil(certificate.completedOn, 24));
    const page = await openWeb().visitor().get(new URL(address).pathname);
    expect(page.status).toBe(200);
    const html = await page.text();
    for (const shown of ["Aylin Kaya", "Brandveiligheid", "Zorggroep De Linde", certificate.number, "echt en geldig"])
      expect(html).toContain(shown);
    expect(html).not.toContain(certificate.personId);
  });

  it("is not given by a training that has none", async () => {
    expect((await completed(aylin, { title: "Zonder papier", givesCertificate: "" })).certificateId).toBeNull();
  });

  it("says what it said when the training is renamed, and a new round gives a new one", async () => {
    const first = await completed(aylin, { title: "Eerste naam" });
    const author = await acting(thomas);
    await changeSettings(author, {
      trainingId: first.trainingId,
      title: "Tweede naam",
      summary: "",
      locale: "nl",
      enrolment: "open",
      givesCertificate: "on",
    });
    const again = await learnAgain(first.actor, { trainingId: first.trainingId });
    await completeLesson(first.actor, { ...again, lessonId: first.lessonId });
    const second = await readCompletion(first.actor, again);
    expect(second.certificateId).not.toBe(first.certificateId);
    const titles = [first.certificateId, second.certificateId].map(
      async (certificateId) => (await readCertificate(first.actor, { certificateId })).certificate.trainingTitle,
    );
    expect(await Promise.all(titles)).toEqual(["Eerste naam", "Tweede naam"]);
  });

  it("is read by its owner and by HR, and is nothing to anybody else", async () => {
    const { certificateId, actor } = await completed(aylin, { title: "Van Aylin" });
    await readCertificate(actor, { certificateId });
    await readCertificate(await acting(farid), { certificateId });
    for (const stranger of [sanne, thomas, lotte])
      await expect(readCertificate(await acting(stranger), { certificateId })).rejects.toThrow(NotFound);
    await expect(revokeCertificate(actor, { certificateId, because: "Niet meer nodig" })).rejects.toThrow(NotAllowed);
  });

  it("that was taken back says so for ever, and does not tell everybody why", async () => {
    const { certificateId, actor } = await completed(aylin, { title: "Vergissing" });
    await revokeCertificate(await acting(farid), { certificateId, because: "Toets bleek van een ander" });
    const { certificate, address } = await readCertificate(actor, { certificateId });
    expect(certificate.revokedBecause).toBe("Toets bleek van een ander");
    const html = await (await openWeb().visitor().get(new URL(address).pathname)).text();
    expect(html).toContain("ingetrokken");
    expect(html).not.toContain("van een ander");
  });

  it("expires the day after its last", async () => {
    const made = await completed(aylin, { title: "Kort geldig", certificateMonths: "1" });
    const { certificate } = await readCertificate(made.actor, { certificateId: made.certificateId });
    try {
      setClock(() => new Date(`${certificate.validUntil}T12:00:00Z`));
      expect((await verifyCertificate(certificate.code.toUpperCase()))?.standing).toBe("valid");
      setClock(() => new Date(Date.parse(`${certificate.validUntil}T12:00:00Z`) + 86_400_000));
      expect((await verifyCertificate(certificate.code))?.standing).toBe("expired");
    } finally {
      setClock(null);
    }
  });

  it("is unknown when its code was made up", async () => {
    const answer = await openWeb().visitor().get(`/certificaat/${newCertificateCode()}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("kennen we niet");
  });

  it("is a tagged PDF in the language of its owner", async () => {
    const { certificateId } = await completed(dewi, {
      title: "Met een lange titel die over twee regels gaat omdat hij alles wil zeggen",
    });
    const answer = await (await openWeb().as(dewi)).get(`/certificaten/${certificateId}.pdf`);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    const bytes = Buffer.from(await answer.arrayBuffer());
    const text = bytes.toString("latin1");
    expect(text.startsWith("%PDF-1.7")).toBe(true);
    for (const sign of ["/MarkInfo", "/Lang (en)", "/StructTreeRoot", "/S /H1", "/S /Figure", "/DisplayDocTitle true"])
      expect(text).toContain(sign);
    expect(inflatedStreams(bytes).some((stream) => stream.includes("BDC"))).toBe(true);
  });
});

const inflatedStreams = (pdf: Buffer): string[] =>
  [...pdf.toString("latin1").matchAll(/\/FlateDecode[^]*?stream\n([^]*?)\nendstream/g)].flatMap(([, body = ""]) => {
    try {
      return [inflateSync(Buffer.from(body, "latin1")).toString("latin1")];
    } catch {
      return [];
    }
  });

describe("the rules of a certificate", () => {
  it("hold on the last day of a month", () => {
    expect(validUntil("2026-01-31", 1)).toBe("2026-02-28");
    expect(validUntil("2024-02-29", 12)).toBe("2025-02-28");
    expect(validUntil("2026-11-22", null)).toBeNull();
  });

  it("take back for good what was taken back", () => {
    expect(standingOfCertificate({ validUntil: null, revokedAt: new Date(0) }, "2026-11-22")).toBe("revoked");
  });

  it("read a code however it is typed", () => {
    const codes = fc.constant(null).map(newCertificateCode);
    expect(
      fc.check(fc.property(codes, (code) => readCode(` ${code.toUpperCase().match(/.{4}/g)?.join("-")} `) === code))
        .counterexample,
    ).toBeNull();
    expect(newCertificateNumber("2026-11-22")).toMatch(/^2026-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  });

  it("write every letter of a line once, and break it at its spaces", () => {
    const names = fc.string({ unit: fc.constantFrom(...Array.from("abcÇŞłő éA-' ")), maxLength: 40 });
    const keepsLetters = (name: string): boolean =>
      runsOf(name, "bold")
        .map((run) => run.text)
        .join("") === name.normalize("NFC");
    const fitsOrIsOneWord = (name: string): boolean =>
      linesOf(name, "bold", 20, 120).every((each) => !each.includes(" ") || widthOf(each, "bold", 20) <= 120);
    expect(fc.check(fc.property(names, keepsLetters)).counterexample).toBeNull();
    expect(fc.check(fc.property(names, fitsOrIsOneWord)).counterexample).toBeNull();
    expect(runsOf("Şahin", "regular").map((run) => run.font)).toEqual(["regular-extended", "regular"]);
  });
});
