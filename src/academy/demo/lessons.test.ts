import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "#platform/root.ts";
import { type Block, blocksOf } from "../document/contract.ts";
import { readMarkup } from "../document/markup/read.ts";
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
