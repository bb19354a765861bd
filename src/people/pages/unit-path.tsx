interface UnitPathProps {
  /** From the top down. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

/** Where somebody works: the own unit first, and small below it the units above. */
export function UnitPath({ units }: UnitPathProps) {
  const own = units.at(-1);
  if (!own) return null;
  const above = units.slice(0, -1).toReversed();
  return (
    <>
      <a href={`/afdelingen/${own.id}`}>{own.name}</a>
      {above.length > 0 && <span class="muted small unit-path">{above.map((unit) => unit.name).join(" · ")}</span>}
    </>
  );
}
