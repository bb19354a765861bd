import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "@playwright/test";
import { renderToString } from "preact-render-to-string";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibilityViolations } from "#test/browser/axe.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { houseWith, livedInHouse, newHouse, textsOf, wordyHouse } from "./examples.ts";
import { House } from "./house.tsx";
import type { HouseView } from "./view.ts";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
const font = readFileSync(
  createRequire(import.meta.url).resolve(
    "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
  ),
).toString("base64");
const styles = `
  @layer tokens, base, components, rooms, print;
  @font-face { font-family: "Atkinson Hyperlegible Next"; src: url(data:font/woff2;base64,${font}); font-weight: 200 800; }
  ${["../../ui/tokens/tokens.css", "colours.css", "house.css", "motion.css"].map(read).join("\n")}
  body { margin: 0; background: var(--color-paper); color: var(--color-text); font: 1rem/1.5 var(--font-sans); }
  main { padding: 1rem; }`;

let browser: Browser;

beforeAll(async () => {
  const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
});

afterAll(async () => {
  await browser.close();
});

interface Sight {
  readonly width: number;
  readonly theme?: "light" | "dark";
  readonly motion?: "reduce" | "no-preference";
}

/** Shows the house on a page of its own, hands it to `look`, and closes it. */
async function seeing<T>(
  view: HouseView,
  { width, theme = "light", motion = "reduce" }: Sight,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage({ viewport: { width, height: 1000 }, reducedMotion: motion });
  const house = inLocale("nl", () => renderToString(<House view={view} />));
  await page.setContent(
    `<!doctype html><html lang="nl" data-theme="${theme}"><head><title>Huis</title><style>${styles}</style></head><body><main><h1>Dag Fatma</h1>${house}</main></body></html>`,
  );
  await page.evaluate(() => document.fonts.ready.then(() => null));
  try {
    return await look(page);
  } finally {
    await page.close();
  }
}

const phone = 390;
const tablet = 820;
const narrowestWithLabels = 1040;
const wide = 1440;

interface Node {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly childIds?: readonly string[];
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
}

/** What a screen reader meets, from Chromium's own accessibility tree, as one line. */
async function heard(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes }: { nodes: readonly Node[] } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const say = (node: Node): string => {
    if (node.role?.value === "StaticText") return node.ignored ? "" : String(node.name?.value);
    const children = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
    const isOneText = children.every((child) => child.role?.value === "StaticText");
    return children.map(say).join(isOneText ? "" : "\n");
  };
  const [root] = nodes;
  return root ? say(root).replace(/[ \t]+/g, " ") : "";
}

const timesIn = (text: string, part: string): number => text.split(part).length - 1;

/** Runs in the page: how many movements are under way that never end. */
const countEndless = (): number =>
  document
    .getAnimations()
    .filter(({ playState, effect }) => playState === "running" && effect?.getComputedTiming().endTime === Infinity)
    .length;

describe("the house in a browser", () => {
  it.each([phone, tablet, wide])("is read out once and wholly at %i pixels", async (width) => {
    for (const view of [newHouse, livedInHouse]) {
      const words = await seeing(view, { width }, heard);
      const lines = words.split("\n").map((line) => line.trim());
      for (const text of textsOf(view))
        expect({ text, times: lines.filter((line) => line === text).length }).toEqual({ text, times: 1 });
      expect(timesIn(words, view.title)).toBe(1);
    }
  });

  it.each([
    [phone, "light"],
    [phone, "dark"],
    [wide, "light"],
    [wide, "dark"],
  ] as const)("gives axe nothing to report at %i pixels, %s", async (width, theme) => {
    expect(await seeing(livedInHouse, { width, theme }, accessibilityViolations)).toEqual([]);
  });

  it.each([phone, tablet, narrowestWithLabels, wide])(
    "lets no text run out of its card at %i pixels",
    async (width) => {
      const escaped = await seeing(wordyHouse, { width }, (page) =>
        page.evaluate(() => {
          const pairs = [
            ...[...document.querySelectorAll(".house-callout")].flatMap((callout) =>
              [...callout.querySelectorAll("text")].map(
                (text) => [text, callout.querySelector(".house-callout-paper")] as const,
              ),
            ),
            ...[...document.querySelectorAll(".house-cards *, .house-foundation *")].map(
              (element) => [element, element.closest(".house-card")] as const,
            ),
            ...[...document.querySelectorAll(".house text")].map((text) => [text, text.closest(".house")] as const),
          ];
          const out = pairs.filter(([inner, outer]) => {
            const box = inner.getBoundingClientRect();
            const frame = outer?.getBoundingClientRect() ?? new DOMRect();
            return (
              box.width > 0 &&
              (box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom)
            );
          });
          const isScrolling = document.documentElement.scrollWidth > window.innerWidth;
          return { texts: out.map(([element]) => element.textContent), isScrolling };
        }),
      );
      expect(escaped).toEqual({ texts: [], isScrolling: false });
    },
  );

  it("lets no two texts lie over each other", async () => {
    const overlaps = await seeing(wordyHouse, { width: wide }, (page) =>
      page.evaluate(() => {
        const texts = [...document.querySelectorAll(".house text, .house-title")].map((element) => ({
          text: element.textContent,
          box: element.getBoundingClientRect(),
        }));
        return texts.flatMap((a, index) =>
          texts
            .slice(index + 1)
            .filter(
              ({ box: b }) =>
                a.box.left < b.right - 1 &&
                b.left < a.box.right - 1 &&
                a.box.top < b.bottom - 3 &&
                b.top < a.box.bottom - 3,
            )
            .map((b) => [a.text, b.text]),
        );
      }),
    );
    expect(overlaps).toEqual([]);
  });

  it.each([phone, narrowestWithLabels])(
    "gives a finger at least 24 pixels for every link at %i pixels",
    async (width) => {
      const small = await seeing(livedInHouse, { width }, (page) =>
        page.evaluate(() =>
          [...document.querySelectorAll(".house a")]
            .filter((link) => link.checkVisibility({ visibilityProperty: true }))
            .map((link) => ({ href: link.getAttribute("href"), box: link.getBoundingClientRect() }))
            .filter(({ box }) => box.width < 24 || box.height < 24)
            .map(({ href }) => href),
        ),
      );
      expect(small).toEqual([]);
    },
  );

  it.each([
    { width: phone, rooms: ["leadership", "openness", "knowledge", "investment", "stretch"], order: "use" },
    { width: wide, rooms: ["leadership", "openness", "knowledge", "stretch", "investment"], order: "the house" },
  ])(
    "leads the keyboard from block to block in the order of $order at $width pixels, and shows where it is",
    async ({ width, rooms }) => {
      const visited = await seeing(livedInHouse, { width }, async (page) => {
        const stops: string[] = [];
        for (let step = 0; step < 9; step += 1) {
          await page.keyboard.press("Tab");
          stops.push(
            await page.evaluate(() => {
              const link = document.activeElement;
              if (!link) return "nowhere";
              const ring = link.querySelector("rect");
              const isSeen = ring
                ? getComputedStyle(ring).strokeWidth === "3px"
                : getComputedStyle(link).outlineStyle !== "none";
              return `${link.getAttribute("href")} ${isSeen ? "seen" : "unseen"}`;
            }),
          );
        }
        return stops;
      });
      expect(visited).toEqual(
        rooms.flatMap((room) =>
          room === "stretch" ? ["/kamer/stretch seen"] : [`/kamer/${room} seen`, `/stap/${room} seen`],
        ),
      );
    },
  );

  it.each([phone, tablet, wide])("shows its title above the picture at %i pixels", async (width) => {
    const shown = await seeing(livedInHouse, { width }, (page) =>
      page.evaluate(() => {
        const box = document.querySelector(".house-title")?.getBoundingClientRect() ?? new DOMRect();
        return document.elementFromPoint(box.x + 20, box.y + box.height / 2)?.className;
      }),
    );
    expect(shown).toBe("house-title");
  });

  it("opens a room by a click on its window", async () => {
    const href = await seeing(livedInHouse, { width: wide }, (page) =>
      page.evaluate(() => {
        const window =
          document.querySelector('.house-room[data-room="openness"] .house-inside')?.getBoundingClientRect() ??
          new DOMRect();
        const hit = document.elementFromPoint(window.x + window.width / 2, window.y + window.height / 2);
        return hit?.closest("a")?.getAttribute("href");
      }),
    );
    expect(href).toBe("/kamer/openness");
  });

  it("comes to rest within five seconds by itself", async () => {
    const ends = await seeing(livedInHouse, { width: wide, motion: "no-preference" }, (page) =>
      page.evaluate(() =>
        document
          .getAnimations()
          .filter(({ playState }) => playState === "running")
          .map(({ effect }) => Number(effect?.getComputedTiming().endTime)),
      ),
    );
    expect(ends.length).toBeGreaterThan(0);
    expect(Math.max(...ends)).toBeLessThanOrEqual(5000);
  });

  it("moves on for as long as a pointer is over it", async () => {
    const endless = await seeing(livedInHouse, { width: wide, motion: "no-preference" }, async (page) => {
      const count = () => page.evaluate(countEndless);
      await page.mouse.move(700, 500);
      const over = await count();
      await page.mouse.move(5, 5);
      return { over, off: await count() };
    });
    expect(endless.over).toBeGreaterThan(0);
    expect(endless.off).toBe(0);
  });

  it("moves nothing away from where it was drawn", async () => {
    const placed = await seeing(houseWith("lit"), { width: wide, motion: "no-preference" }, (page) =>
      page.evaluate(() =>
        document
          .getAnimations()
          .flatMap(({ effect }) =>
            effect instanceof KeyframeEffect && effect.target?.hasAttribute("transform")
              ? [effect.target.outerHTML.slice(0, 80)]
              : [],
          ),
      ),
    );
    expect(placed).toEqual([]);
  });

  it("stands still for whoever asked for less motion", async () => {
    expect(
      await seeing(livedInHouse, { width: wide }, (page) => page.evaluate(() => document.getAnimations().length)),
    ).toBe(0);
  });
});
