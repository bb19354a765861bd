import { TextLines } from "../lettering/text-lines.tsx";
import { plan } from "../plan.ts";
import { asListItem } from "./roles.ts";
import { type PileLabel, pileSettings } from "./pile-labels.ts";

/** The name of the foundation, on a stone in the quay wall. */
export function Plaque({ lines }: { lines: readonly string[] }) {
  const { centre, ground } = plan;
  return (
    <svg class="house-lettering" aria-hidden="true">
      <rect
        x={centre - 236}
        y={ground + 19}
        width="472"
        height={lines.length * 25 + 10}
        rx="6"
        fill="var(--house-plaque)"
      />
      <TextLines
        lines={lines}
        x={centre}
        y={ground + 42}
        size={20}
        leading={25}
        weight="bold"
        anchor="middle"
        fill="var(--house-on-plaque)"
      />
    </svg>
  );
}

/** The layers of the organisation, written in the sand. */
export function FoundationLabels({ labels, sandTop }: { labels: readonly PileLabel[]; sandTop: number }) {
  return (
    <>
      {labels.map((label) => (
        <g {...asListItem}>
          {Math.abs(label.x - label.pileX) > 8 && (
            <path
              d={`M${label.pileX} ${sandTop + 14}L${label.x} ${label.y - 16}`}
              stroke="var(--house-sand-deep)"
              stroke-width="3"
              stroke-linecap="round"
            />
          )}
          <PileText label={label} />
        </g>
      ))}
    </>
  );
}

function PileText({ label }: { label: PileLabel }) {
  const { name, state } = pileSettings;
  const stateY = label.y + label.name.length * name.leading;
  const evidenceY = stateY + label.state.length * state.leading;
  const small = {
    x: label.x,
    size: state.size,
    leading: state.leading,
    anchor: "middle",
    fill: "var(--house-ink-soft)",
  } as const;
  return (
    <>
      <TextLines
        lines={label.name}
        x={label.x}
        y={label.y + 14}
        size={name.size}
        leading={name.leading}
        weight="bold"
        anchor="middle"
        fill="var(--house-ink)"
      />
      <TextLines {...small} lines={label.state} y={stateY + 13} />
      <TextLines {...small} lines={label.evidence} y={evidenceY + 13} />
    </>
  );
}
