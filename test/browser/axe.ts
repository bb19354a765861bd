import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

declare const axe: { run: (context: Document, options: object) => Promise<{ violations: Violation[] }> };

/** What axe finds against WCAG 2.2 A and AA on this page, as readable lines; nothing is left out. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  await settle(page);
  await page.evaluate(source);
  const found = await page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await axe.run(document, { runOnly: { type: "tag", values: tags } });
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
    }));
  });
  return found.map(({ id, help, nodes }) => `${page.url()} ${id}: ${help}\n${nodes.map(explain).join("\n")}`);
}

/** Ends what moves from one colour to another: half-way between two themes no colour is the one that was chosen. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  });

const explain = ({
  html,
  failureSummary,
}: {
  readonly html: string;
  readonly failureSummary?: string | undefined;
}): string => `  ${html}\n  ${failureSummary ?? ""}`;
