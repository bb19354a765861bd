import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { root } from "#platform/root.ts";
import { type Block, blocksOf } from "../document/contract.ts";
import { readMarkup } from "../document/markup/read.ts";
import { faultInWebVtt } from "../captions/webvtt.ts";
import { liftingScene, seconds } from "./films/lifting-scene.ts";
import { transcriptOf } from "./show-film.ts";
import { trainings } from "./trainings.ts";

const folder = join(root, "src/academy/demo/lessons");
const files = readdirSync(folder);

const textsOf = (block: Block): string[] =>
  block.type === "paragraph" || block.type === "heading"
    ? (block.content ?? []).flatMap((part) => (part.type === "text" ? [part.text] : []))
    : [];

describe("the lessons of the demonstration", () => {
  it.each(files)("%s is read without a mark that is left over", (file) => {
    const { content } = readMarkup(readFileSync(join(folder, file), "utf8"));
    const texts = [...blocksOf(content)].flatMap(textsOf);
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.filter((text) => /[*_#>`|]|\[!/.test(text))).toEqual([]);
  });

  it("stand in a training, each once", () => {
    const used = trainings
      .flatMap(({ modules }) => modules.flatMap(({ lessons }) => lessons))
      .flatMap(({ from }) => ("text" in from ? [from.text] : []));
    expect(used.toSorted()).toEqual(files.toSorted());
  });
});

describe("the film of the demonstration", () => {
  const films = join(root, "src/academy/demo/films");
  const captions = readFileSync(join(films, "lifting.vtt"), "utf8");

  it("has captions that a player can show, to its end, and a transcript of them", () => {
    expect(faultInWebVtt(captions)).toBeNull();
    expect(captions).toContain(`--> 00:${seconds}.000`);
    expect(transcriptOf(captions).split("\n")).toHaveLength(5);
    expect(transcriptOf(captions)).toContain("Zak door je knieën. Je rug blijft recht.");
  });

  it("is small, and its poster is a moment of the drawing that it was made from", async () => {
    expect(readFileSync(join(films, "lifting.mp4")).length).toBeLessThan(300_000);
    const drawn = await sharp(Buffer.from(liftingScene(9))).metadata();
    const poster = await sharp(join(films, "lifting.png")).metadata();
    expect([poster.width, poster.height]).toEqual([drawn.width, drawn.height]);
  });
});
