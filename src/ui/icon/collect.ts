/**
 * Writes `nodes.ts`: the drawings of the icons that Leerhuis uses, and no others. To add one, put its name of lucide.dev
 * in the list below and run `node src/ui/icon/collect.ts`.
 */
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const names = `
accessibility archive armchair arrow-down arrow-left arrow-right arrow-up arrow-up-down award badge-check
ban bell book-open bookmark briefcase building calendar calendar-clock captions chart-column chart-line check
check-check chevron-down chevron-left chevron-right chevron-up chevrons-up-down circle circle-alert circle-check
circle-dashed circle-dot circle-question-mark circle-play circle-user circle-x clipboard-list clock cloud-off code compass copy
corner-down-right door-open download ellipsis ellipsis-vertical equal external-link eye eye-off file file-archive
file-check file-spreadsheet file-text funnel flag folder footprints globe graduation-cap grip-vertical hammer hand-heart
handshake headphones heading-2 heading-3 heart-handshake rotate-ccw-clock hourglass house id-card image inbox info italic key-round
keyboard languages layers layout-list letter-b lightbulb link list list-checks list-ordered list-tree lock log-in log-out mail
mail-check map-pin megaphone menu message-circle message-square message-circle-question-mark minus monitor moon mountain network newspaper
notebook-pen package paperclip pause pencil phone piggy-bank play plus printer qr-code quote radar redo-2 refresh-cw
repeat rotate-ccw rss save scale search send settings share-2 shield shield-check sliders-horizontal smartphone sparkles
sprout square-check square-code star stethoscope strikethrough sun sun-moon table target tag timer trash trending-down trending-up
triangle-alert trophy umbrella underline undo-2 upload user user-check user-plus users users-round video volume-2 wallet
wifi-off workflow wrench x zap
`
  .trim()
  .split(/\s+/);

type IconNode = [tag: string, attributes: Record<string, string>][];

const isIcon = (module: unknown): module is { default: IconNode } =>
  typeof module === "object" && module !== null && "default" in module && Array.isArray(module.default);

const drawElement = ([tag, attributes]: IconNode[number]): string =>
  `<${tag}${Object.entries(attributes)
    .filter(([name]) => name !== "key")
    .map(([name, value]) => ` ${name}="${value}"`)
    .join("")}/>`;

/** Icon name → the inside of its SVG, 24 by 24. Throws when Lucide has no icon of a name in the list. */
export async function collectIcons(): Promise<Record<string, string>> {
  const drawings = await Promise.all(
    names.map(async (name) => {
      const icon: unknown = await import(`lucide/dist/esm/icons/${name}.mjs`);
      if (!isIcon(icon)) throw new Error(`Lucide has another form of icon for "${name}" than is known here.`);
      return [name, icon.default.map(drawElement).join("")] as const;
    }),
  );
  return Object.fromEntries(drawings);
}

const notice =
  "// Made by collect.ts from Lucide (lucide.dev), ISC licence, copyright Lucide contributors and Cole Bemis. Do not edit.";

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  writeFileSync(
    new URL("nodes.ts", import.meta.url),
    `${notice}\nexport const nodes = ${JSON.stringify(await collectIcons(), null, 2)} as const;\n`,
  );
