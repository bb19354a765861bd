/** One leaf, closed, with the hourglass that Dutch shutters have worn since the Middle Ages. */
export function ClosedLeaf({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path
        d={`M0 0H${width}V${height}H0Z`}
        fill="var(--house-shutter)"
        stroke="var(--house-shutter-deep)"
        stroke-width="2"
      />
      <path d={`M6 6H${width - 6}L6 ${height - 6}H${width - 6}Z`} fill="var(--house-shutter-pale)" />
      <path
        d={`M6 6H${width - 6}V${height - 6}H6Z`}
        fill="none"
        stroke="var(--house-shutter-deep)"
        stroke-width="1.5"
      />
    </g>
  );
}

interface OpenLeavesProps {
  x: number;
  y: number;
  width: number;
  height: number;
  /** How wide a leaf looks when it stands open. */
  leaf: number;
}

/** Both leaves, folded back against the wall at either side of the window. */
export function OpenLeaves({ x, y, width, height, leaf }: OpenLeavesProps) {
  return (
    <>
      <OpenLeaf hinge={x} edge={x - leaf} y={y} height={height} />
      <OpenLeaf hinge={x + width} edge={x + width + leaf} y={y} height={height} />
    </>
  );
}

function OpenLeaf({ hinge, edge, y, height }: { hinge: number; edge: number; y: number; height: number }) {
  const bottom = y + height;
  const inset = Math.sign(edge - hinge) * 3;
  return (
    <>
      <path
        d={`M${hinge} ${y}L${edge} ${y - 3}V${bottom + 3}L${hinge} ${bottom}Z`}
        fill="var(--house-shutter)"
        stroke="var(--house-shutter-deep)"
        stroke-width="1.5"
      />
      <path
        d={`M${hinge + inset} ${y + 5}L${edge - inset} ${y + 3}L${hinge + inset} ${bottom - 5}L${edge - inset} ${bottom - 3}Z`}
        fill="var(--house-shutter-pale)"
      />
    </>
  );
}
