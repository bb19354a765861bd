import type { ComponentChildren } from "preact";
import type { BlockState } from "../view.ts";
import { ClosedLeaf, OpenLeaves } from "./shutters.tsx";

export interface Pane {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface WindowProps extends Pane {
  state: BlockState;
  leaf: number;
  /** How far the upper lights reach down. */
  transom: number;
  /** What is going on inside when the light is on, in the measures of the pane. */
  children: ComponentChildren;
}

/** A window of the house with its shutters: lit with life in it, dim behind half-drawn curtains, or closed. */
export function Window({ x, y, width, height, state, leaf, transom, children }: WindowProps) {
  const pane = { x, y, width, height };
  return (
    <>
      <Arch {...pane} />
      <path
        d={`M${x - 8} ${y - 8}h${width + 16}v${height + 16}h-${width + 16}z`}
        fill="var(--house-shade)"
        opacity=".35"
      />
      <path d={`M${x - 6} ${y - 6}h${width + 12}v${height + 12}h-${width + 12}z`} fill="var(--house-frame)" />
      {state === "shuttered" ? (
        <>
          <ClosedLeaf x={x - 2} y={y - 2} width={width / 2 + 1} height={height + 4} />
          <ClosedLeaf x={x + width / 2 + 1} y={y - 2} width={width / 2 + 1} height={height + 4} />
        </>
      ) : (
        <>
          <svg class="house-inside" x={x} y={y} width={width} height={height}>
            {state === "lit" ? <Lit {...pane}>{children}</Lit> : <Dusk width={width} height={height} />}
            <path d={`M0 0H${width}V7H0ZM0 0V${height}H4V0Z`} fill="var(--house-shade)" opacity=".16" />
          </svg>
          <Bars {...pane} transom={transom} />
          <OpenLeaves x={x - 6} y={y - 5} width={width + 12} height={height + 10} leaf={leaf} />
        </>
      )}
      <path d={`M${x - 12} ${y + height + 6}h${width + 24}v7h-${width + 24}z`} fill="var(--house-stone)" />
      <path
        d={`M${x - 12} ${y + height + 13}h${width + 24}v3h-${width + 24}z`}
        fill="var(--house-shade)"
        opacity=".3"
      />
    </>
  );
}

function Lit({ width, height, children }: Pane & { children: ComponentChildren }) {
  return (
    <>
      <path d={`M0 0H${width}V${height}H0Z`} fill="var(--house-glass)" />
      <g class="house-light">
        <path d={`M0 0H${width}V${height}H0Z`} fill="url(#house-lit)" />
        {children}
      </g>
    </>
  );
}

/** Nobody at work: a small lamp still burns, the curtains are on their way. */
export function Dusk({ width, height }: { width: number; height: number }) {
  const middle = width / 2;
  return (
    <>
      <path d={`M0 0H${width}V${height}H0Z`} fill="url(#house-dim)" />
      <path
        d={`M${middle - 12} ${height - 34}l6 -16h12l6 16zM${middle - 2} ${height - 34}h4v16h-4z`}
        fill="var(--house-light-edge)"
        opacity=".75"
      />
      <path d={`M${middle - 26} ${height - 18}h52v4h-4v14h-6v-14h-32v14h-6v-14h-4z`} fill="var(--house-wood-deep)" />
      <Curtain from={0} to={width * 0.36} height={height} />
      <Curtain from={width} to={width * 0.64} height={height} />
    </>
  );
}

function Curtain({ from, to, height }: { from: number; to: number; height: number }) {
  const step = (to - from) / 4;
  return (
    <>
      <path
        d={`M${from} 0H${to}Q${to - step * 0.2} ${height * 0.6} ${to - step * 0.6} ${height}H${from}Z`}
        fill="var(--house-curtain)"
      />
      <path
        d={[1, 2, 3].map((fold) => `M${from + fold * step} 0V${height}`).join("")}
        stroke="var(--house-curtain-fold)"
        stroke-width="3"
      />
    </>
  );
}

function Bars({ x, y, width, height, transom }: Pane & { transom: number }) {
  const quarter = width / 4;
  return (
    <>
      <path
        d={`M${x} ${y + transom}h${width}M${x + width / 2} ${y}v${transom}`}
        stroke="var(--house-frame)"
        stroke-width="5"
      />
      <path
        d={`M${x + quarter} ${y}v${transom}M${x + quarter * 3} ${y}v${transom}`}
        stroke="var(--house-frame)"
        stroke-width="2.5"
      />
      <path
        d={`M${x} ${y}h${width}v${height}h-${width}z`}
        fill="none"
        stroke="var(--house-shade)"
        stroke-width="1"
        opacity=".25"
      />
    </>
  );
}

/** The relieving arch in brick, with a keystone and two springers of sandstone. */
function Arch({ x, y, width }: Pane) {
  const middle = x + width / 2;
  return (
    <>
      <path
        d={`M${x - 8} ${y - 8}V${y - 13}Q${middle} ${y - 33} ${x + width + 8} ${y - 13}V${y - 8}Z`}
        fill="var(--house-brick-deep)"
      />
      <path
        d={`M${x - 8} ${y - 8}v-8l13 -3v11zM${x + width + 8} ${y - 8}v-8l-13 -3v11zM${middle - 7} ${y - 8}l-3 -17h20l-3 17z`}
        fill="var(--house-stone)"
      />
    </>
  );
}
