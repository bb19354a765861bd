import { SaxesParser } from "saxes";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { inLocale } from "#platform/i18n/locale.ts";
import { houseWith, livedInHouse, textsOf, wordyHouse } from "../examples.ts";
import { houseAsPng, houseAsSvg } from "./house-file.tsx";
import { miniatureAsPng } from "./miniature-file.tsx";

const dutch = { locale: "nl", timeZone: "Europe/Amsterdam" } as const;

/** Parses strictly and returns the text of each `text`, `title` and `desc` element. */
function parse(svg: string): { root: string; texts: string[] } {
  const parser = new SaxesParser({ xmlns: true });
  const texts: string[] = [];
  let root = "";
  let current: string | null = null;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, uri }) => {
    root ||= `${uri} ${name}`;
    if (["text", "title", "desc"].includes(name)) current = "";
  });
  parser.on("text", (text) => {
    if (current !== null) current += text;
  });
  parser.on("closetag", ({ name }) => {
    if (current === null || name === "tspan") return;
    texts.push(current);
    current = null;
  });
  parser.write(svg).close();
  return { root, texts };
}

describe("the house as a file", () => {
  it("is well-formed SVG", () => {
    expect(parse(inLocale(dutch, () => houseAsSvg(livedInHouse, "light"))).root).toBe("http://www.w3.org/2000/svg svg");
  });

  it("holds every text", () => {
    for (const view of [livedInHouse, houseWith("shuttered")]) {
      const { texts } = parse(inLocale(dutch, () => houseAsSvg(view, "light")));
      for (const text of [view.title, view.foundation.name, ...textsOf(view)]) expect(texts).toContain(text);
    }
  });

  it("holds long words too, with a hyphen where they are broken", () => {
    const { texts } = parse(inLocale(dutch, () => houseAsSvg(wordyHouse, "light")));
    const unbroken = texts.map((text) => text.replaceAll("- ", "").replaceAll("-", ""));
    for (const text of textsOf(wordyHouse)) expect(unbroken).toContain(text.replaceAll("-", ""));
  });

  it.each(["light", "dark"] as const)(
    "stands on its own: colours (%s) and letters in it, no link to anything outside",
    (theme) => {
      const svg = inLocale(dutch, () => houseAsSvg(livedInHouse, theme));
      expect(svg).not.toMatch(/var\(|<a\b|href|<image|<script/);
      expect([...svg.matchAll(/url\((.{5})/g)].map(([, start]) => start)).toContain("data:");
      expect(svg).not.toMatch(/url\((?!#|data:font)/);
    },
  );

  it("has the lights on in the evening", () => {
    const [day, evening] = inLocale(dutch, () => [houseAsSvg(livedInHouse, "light"), houseAsSvg(livedInHouse, "dark")]);
    expect(day).toContain("#c4dfec");
    expect(evening).toContain("#121a38");
  });

  it("brings letters with a hook or a stroke along when a name has them", () => {
    const plain = inLocale(dutch, () => houseAsSvg(livedInHouse, "light"));
    const polish = inLocale(dutch, () => houseAsSvg({ ...livedInHouse, title: "Het huis van Łódź" }, "light"));
    expect(plain.match(/@font-face/g)).toHaveLength(2);
    expect(polish.match(/@font-face/g)).toHaveLength(4);
  });

  it("speaks the reader's language", () => {
    expect(inLocale("en", () => houseAsSvg(livedInHouse, "light"))).toContain("Shutters closed: no figures yet");
  });
});

describe("the house as a PNG", () => {
  it("is as wide as asked, and its height follows", async () => {
    const { format, width, height } = await sharp(await houseAsPng(livedInHouse, 640, "light", dutch)).metadata();
    expect({ format, width }).toEqual({ format: "png", width: 640 });
    expect(height / width).toBeGreaterThan(0.7);
    expect(height / width).toBeLessThan(0.8);
  });

  it("draws its letters itself: words stand out on the plaque, also without fonts", async () => {
    const png = await houseAsPng(
      { ...livedInHouse, foundation: { ...livedInHouse.foundation, name: "Łódź & één" } },
      1280,
      "light",
      dutch,
    );
    const plaque = await sharp(png).extract({ left: 420, top: 656, width: 440, height: 34 }).greyscale().stats();
    expect(plaque.channels[0]?.min).toBeLessThan(90);
    expect(plaque.channels[0]?.max).toBeGreaterThan(230);
  });

  it("makes a miniature for a mail", async () => {
    const { width, height } = await sharp(await miniatureAsPng(livedInHouse, 112)).metadata();
    expect({ width, height }).toEqual({ width: 96, height: 112 });
  });
});
