import { TextLines } from "../lettering/text-lines.tsx";
import { useMedium } from "../medium.ts";
import { cardWidth, type Row, settings, textLeft } from "./card.ts";

interface RowTextProps {
  row: Row;
  fill: string;
}

/** The lines of one row of a label, set as `settings` says. */
export function RowText({ row, fill }: RowTextProps) {
  const { size, leading, indent, weight } = settings[row.kind];
  return (
    <TextLines
      lines={row.lines}
      x={textLeft + indent}
      y={row.y + leading * 0.78}
      size={size}
      leading={leading}
      weight={weight}
      fill={fill}
    />
  );
}

/** A row that leads somewhere: a link as tall as a finger needs, where the medium has links. */
export function LinkedRow({ row, href, fill }: RowTextProps & { href: string | null }) {
  const { links } = useMedium();
  const text = <RowText row={row} fill={fill} />;
  if (!href || !links) return text;
  const outset = row.kind === "name" ? 7 : 2;
  return (
    <a class={`house-link house-link-${row.kind}`} href={href}>
      <rect
        x={textLeft - outset}
        y={row.y - 8}
        width={cardWidth - textLeft - 12 + outset}
        height={row.height + 16}
        rx="9"
        fill="transparent"
      />
      {text}
    </a>
  );
}
