import type { ComponentChildren } from "preact";
import { rooms } from "../plan.ts";
import type { BlockView } from "../view.ts";
import { type CardLayout, cardWidth, type Row, type RowKind, textLeft } from "./card.ts";
import type { PlacedCard } from "./layout.ts";
import { asListItem } from "./roles.ts";
import { LinkedRow, RowText } from "./row-text.tsx";
import { StateSign, TrendSign } from "./state-sign.tsx";

/** The label beside a room: its name, its state and evidence in words, its trend and the next step. */
export function Callout({ card, block }: { card: PlacedCard; block: BlockView }) {
  return (
    <g class="house-callout" data-block={card.block} {...asListItem}>
      <Leader card={card} />
      <g transform={`translate(${card.x} ${card.y})`}>
        <Paper card={card} colour={`var(--house-${card.block})`} />
        {card.rows.map((row) => rowsByKind[row.kind]({ row, block }))}
      </g>
    </g>
  );
}

function Paper({ card, colour }: { card: CardLayout; colour: string }) {
  return (
    <>
      <rect y="3" width={cardWidth} height={card.height} rx="14" fill="var(--house-card-shade)" />
      <rect
        class="house-callout-paper"
        width={cardWidth}
        height={card.height}
        rx="14"
        fill="var(--house-card)"
        stroke="var(--house-card-line)"
      />
      <path d={`M9 16V${card.height - 16}`} stroke={colour} stroke-width="4" stroke-linecap="round" />
    </>
  );
}

interface RowProps {
  row: Row;
  block: BlockView;
}

const rowsByKind: Readonly<Record<RowKind, (props: RowProps) => ComponentChildren>> = {
  name: ({ row, block }) => <LinkedRow row={row} href={block.href} fill="var(--house-ink)" />,
  state: ({ row, block }) => (
    <SignedRow row={row}>
      <StateSign state={block.state} />
    </SignedRow>
  ),
  evidence: ({ row }) => <RowText row={row} fill="var(--house-ink)" />,
  trend: ({ row, block }) => <SignedRow row={row}>{block.trend && <TrendSign trend={block.trend} />}</SignedRow>,
  next: ({ row, block }) => (
    <>
      <rect
        x={textLeft - 2}
        y={row.y - 8}
        width={cardWidth - textLeft - 10}
        height={row.height + 16}
        rx="9"
        fill="var(--house-next)"
      />
      <LinkedRow row={row} href={block.nextStep?.href ?? null} fill="var(--house-link)" />
    </>
  ),
};

function SignedRow({ row, children }: { row: Row; children: ComponentChildren }) {
  return (
    <>
      <g transform={`translate(${textLeft} ${row.y + 2})`}>{children}</g>
      <RowText row={row} fill="var(--house-ink-soft)" />
    </>
  );
}

/** A thread that climbs less than this looks crooked: it goes straight, and meets its room a little higher or lower. */
const straightWithin = 24;

/** The thread from the label to its room. */
function Leader({ card }: { card: PlacedCard }) {
  const room = rooms[card.block];
  const colour = `var(--house-${card.block})`;
  const start = room.side === "left" ? card.x + cardWidth : card.x;
  const y = Math.min(Math.max(room.y, card.y + 24), card.y + card.height - 24);
  const bend = (start + room.x) / 2;
  const end = Math.abs(y - room.y) <= straightWithin ? y : room.y;
  const path = `M${start} ${y}C${bend} ${y} ${bend} ${end} ${room.x} ${end}`;
  return (
    <>
      <path d={path} fill="none" stroke="var(--house-card)" stroke-width="4.5" />
      <path d={path} fill="none" stroke={colour} stroke-width="2.5" />
      <circle cx={room.x} cy={end} r="6" fill={colour} stroke="var(--house-card)" stroke-width="2.5" />
    </>
  );
}
