import PDFDocument from "pdfkit";
import { encode } from "uqr";
import * as m from "#messages/learning";
import { formatDate, inLocale } from "#platform/i18n/locale.ts";
import { canalHouses, gablePath, quay } from "#ui/shell/canal-houses.ts";
import { shownMinutes } from "../pages/minutes.ts";
import type { Certificate } from "../queries/certificates.ts";
import { momentOn } from "../rules/due.ts";
import { fittingSize, fontFiles, linesOf, runsOf, type Weight, widthOf } from "./typesetting.ts";

type Document = PDFKit.PDFDocument;

const page = { width: 841.89, height: 595.28, margin: 62 } as const;
const ink = { text: "#29221b", muted: "#665a4c", paper: "#faf6ef", line: "#e6dccb", green: "#095644" } as const;
const wide = page.width - 2 * page.margin;

interface Drawing {
  readonly certificate: Certificate;
  /** Where anybody can check it. */
  readonly address: string;
  /** "#rrggbb", dark enough to read on paper. */
  readonly accent: string;
}

/** A certificate as a tagged PDF (A4, landscape) that a screen reader reads in order, in the language of its owner. */
export async function certificatePdf(drawing: Drawing): Promise<Buffer> {
  const { certificate } = drawing;
  const document = new PDFDocument({
    size: "A4",
    layout: "landscape",
    margin: 0,
    pdfVersion: "1.7",
    lang: certificate.locale,
    tagged: true,
    displayTitle: true,
    font: fontFiles.regular,
    info: {
      Title: inLocale(certificate.locale, () =>
        m.certificateTitle({ title: certificate.trainingTitle, name: certificate.personName }),
      ),
      Author: certificate.organisationName,
      CreationDate: momentOn(certificate.completedOn),
    },
  });
  const made = bytesOf(document);
  inLocale(certificate.locale, () => draw(document, drawing));
  document.end();
  return made;
}

function bytesOf(document: Document): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
}

function draw(document: Document, { certificate, address, accent }: Drawing): void {
  decoration(document, () => {
    document.rect(0, 0, page.width, page.height).fill(ink.paper);
    drawCanal(document, accent);
    document
      .roundedRect(28, 28, page.width - 56, page.height - 56, 14)
      .lineWidth(1.2)
      .stroke(ink.line);
    drawMark(document, page.margin, 62, accent);
  });
  const whole = document.struct("Document");
  document.addStructure(whole);
  const add = (type: string, paint: () => void): void => void whole.add(document.struct(type, {}, paint));

  add("P", () =>
    line(document, certificate.organisationName, { x: page.margin + 44, y: 70, size: 17, weight: "bold" }),
  );
  add("H1", () =>
    line(document, m.certificateHeading(), { x: page.margin, y: 140, size: 15, weight: "bold", colour: accent }),
  );
  const nameSize = fittingSize(certificate.personName, "bold", [44, 38, 32, 27, 22], wide, 1);
  add("P", () => line(document, certificate.personName, { x: page.margin, y: 166, size: nameSize, weight: "bold" }));
  add("P", () => line(document, m.hasCompleted(), { x: page.margin, y: 232, size: 15, colour: ink.muted }));
  const titleSize = fittingSize(certificate.trainingTitle, "bold", [28, 24, 20, 16], wide, 2);
  add("P", () => {
    for (const [index, each] of linesOf(certificate.trainingTitle, "bold", titleSize, wide).slice(0, 3).entries()) {
      line(document, each, { x: page.margin, y: 258 + index * titleSize * 1.25, size: titleSize, weight: "bold" });
    }
  });
  let left: number = page.margin;
  for (const { term, description } of factsOf(certificate)) {
    const x = left;
    add("P", () => {
      line(document, term, { x, y: 356, size: 10.5, colour: ink.muted });
      line(document, description, { x, y: 372, size: 14, weight: "bold" });
    });
    left += Math.max(widthOf(term, "regular", 10.5), widthOf(description, "bold", 14)) + 34;
  }
  const code = { x: page.margin, y: 436, side: 88 } as const;
  whole.add(document.struct("Figure", { alt: m.qrCodeOf({ address }) }, () => drawCode(document, address, code)));
  add("P", () => {
    line(document, m.checkCertificate(), { x: code.x + code.side + 16, y: 462, size: 10.5, colour: ink.muted });
    line(document, address.replace(/^https?:\/\//, ""), {
      x: code.x + code.side + 16,
      y: 478,
      size: 10.5,
      weight: "bold",
    });
  });
  whole.end();
}

const factsOf = (certificate: Certificate): { term: string; description: string }[] => [
  { term: m.completedAt(), description: formatDate(momentOn(certificate.completedOn)) },
  ...(certificate.estimatedMinutes === null
    ? []
    : [{ term: m.studyTime(), description: shownMinutes(certificate.estimatedMinutes) }]),
  ...(certificate.validUntil === null
    ? []
    : [{ term: m.validUntil(), description: formatDate(momentOn(certificate.validUntil)) }]),
  { term: m.certificateNumber(), description: certificate.number },
];

interface Line {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: string;
}

function line(document: Document, text: string, { x, y, size, weight = "regular", colour = ink.text }: Line): void {
  let left = x;
  document.fillColor(colour).fontSize(size);
  for (const run of runsOf(text, weight)) {
    document.font(fontFiles[run.font]).text(run.text, left, y, { lineBreak: false });
    left += widthOf(run.text, weight, size);
  }
}

/** What a screen reader passes over. */
function decoration(document: Document, paint: () => void): void {
  document.markContent("Artifact", { type: "Layout" });
  document.save();
  paint();
  document.restore();
  document.endMarkedContent();
}

/** The canal along the bottom, behind the border, in the organisation's colour. */
function drawCanal(document: Document, accent: string): void {
  const scale = 0.55;
  document.save();
  document.roundedRect(28, 28, page.width - 56, page.height - 56, 14).clip();
  document.translate(page.width - 28 - 620 * scale * 0.98, page.height - 28 - (quay + 12) * scale).scale(scale);
  for (const [index, house] of canalHouses.slice(2, 11).entries()) {
    document
      .fillColor(accent)
      .fillOpacity(index % 2 === 0 ? 0.16 : 0.1)
      .path(gablePath({ ...house, x: house.x - (canalHouses[2]?.x ?? 0) }))
      .fill();
  }
  document.fillOpacity(0.2).rect(-20, quay, 660, 12).fill(accent);
  document.restore();
}

/** The mark of Leerhuis: a stepped gable with one window lit. */
function drawMark(document: Document, x: number, y: number, accent: string): void {
  document.save();
  document.translate(x - 4, y).scale(1.15);
  document.path("M5 29V15h3.5v-4H12V7h2.5V3.5h3V7H20v4h3.5v4H27v14Z").fill(accent);
  document.path("M9 29v-6.5a2.5 2.5 0 0 1 5 0V29Z").fill(ink.text);
  document.roundedRect(17.5, 20, 6, 6, 0.8).fill("#ffd27a");
  document.circle(16, 14, 2.5).fill("#ffd27a");
  document.restore();
}

function drawCode(
  document: Document,
  address: string,
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: number },
): void {
  const { data, size } = encode(address, { ecc: "M", border: 2 });
  const module = side / size;
  document.rect(x, y, side, side).fill("#ffffff");
  for (const [row, cells] of data.entries())
    for (const [column, isDark] of cells.entries())
      if (isDark) document.rect(x + column * module, y + row * module, module, module);
  document.fill("#000000");
}
