import { useMedium } from "../medium.ts";

interface TextLinesProps {
  lines: readonly string[];
  x: number;
  /** Baseline of the first line. */
  y: number;
  size: number;
  leading: number;
  fill: string;
  weight?: "bold" | undefined;
  anchor?: "middle" | undefined;
}

/** Lines of text in the drawing, as real text, or as outlines where the medium asks for them. */
export function TextLines({ lines, x, y, size, leading, fill, weight, anchor }: TextLinesProps) {
  const { outline } = useMedium();
  if (outline)
    return (
      <Outlines
        {...{ lines, x, y, size, leading, fill }}
        bold={weight === "bold"}
        centred={anchor === "middle"}
        outline={outline}
      />
    );
  const [first, ...further] = lines;
  return (
    <text x={x} y={y} font-size={size} fill={fill} font-weight={weight} text-anchor={anchor}>
      {first}
      {further.map((line) => (
        <tspan x={x} dy={leading}>
          <tspan font-size="0"> </tspan>
          {line}
        </tspan>
      ))}
    </text>
  );
}

type OutlinesProps = Omit<TextLinesProps, "weight" | "anchor"> & {
  bold: boolean;
  centred: boolean;
  outline: NonNullable<ReturnType<typeof useMedium>["outline"]>;
};

function Outlines({ lines, x, y, size, leading, fill, bold, centred, outline }: OutlinesProps) {
  return (
    <g fill={fill}>
      {lines.map((line, index) => {
        const { path, width } = outline(line, size, bold);
        return <path d={path} transform={`translate(${centred ? x - width / 2 : x} ${y + index * leading})`} />;
      })}
    </g>
  );
}
