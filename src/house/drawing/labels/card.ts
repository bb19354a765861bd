import { wrapText } from "../lettering/wrap-text.ts";
import type { BlockView } from "../view.ts";
import { stateInWords } from "../words.ts";

export const cardWidth = 320;
const padding = { left: 22, right: 14, top: 14, bottom: 16 };

export type RowKind = "name" | "state" | "evidence" | "trend" | "next";

interface Setting {
  readonly size: number;
  /** From baseline to baseline. */
  readonly leading: number;
  /** Room on the left, for a sign or for the edge of a button. */
  readonly indent: number;
  readonly above: number;
  readonly weight?: "bold" | undefined;
}

/** How each kind of row is set, from top to bottom. */
export const settings: Readonly<Record<RowKind, Setting>> = {
  name: { size: 21, leading: 26, indent: 0, above: 0, weight: "bold" },
  state: { size: 17, leading: 22, indent: 26, above: 5 },
  evidence: { size: 18, leading: 23, indent: 0, above: 6 },
  trend: { size: 17, leading: 22, indent: 26, above: 5 },
  next: { size: 18, leading: 23, indent: 12, above: 20, weight: "bold" },
};

export interface Row {
  readonly kind: RowKind;
  readonly lines: readonly string[];
  /** Top of the row, from the top of the card. */
  readonly y: number;
  readonly height: number;
}

export interface CardLayout {
  readonly rows: readonly Row[];
  readonly height: number;
}

/** Sets all texts of a block below each other in a card that grows with them. */
export function layOutCard(block: BlockView): CardLayout {
  const texts: [RowKind, string | null][] = [
    ["name", block.name],
    ["state", stateInWords(block.state)],
    ["evidence", block.evidence],
    ["trend", block.trend && block.trendText],
    ["next", block.nextStep && block.nextStep.text],
  ];
  const rows: Row[] = [];
  let y = padding.top;
  for (const [kind, text] of texts) {
    const { size, leading, indent, above, weight } = settings[kind];
    const lines = wrapText(text ?? "", cardWidth - padding.left - padding.right - indent, size, weight);
    if (lines.length === 0) continue;
    const height = lines.length * leading;
    rows.push({ kind, lines, y: y + above, height });
    y += above + height;
  }
  return { rows, height: y + padding.bottom };
}

export const textLeft = padding.left;
