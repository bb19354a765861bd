import * as m from "#messages/people";
import { Alert } from "#ui/alert/alert.tsx";
import { Card } from "#ui/card/card.tsx";
import type { ImportSummary, UnitChange } from "../../imports/summary.ts";

/** What would happen to units and who leads them. */
export function PreviewUnits({ summary }: { readonly summary: ImportSummary }) {
  const { newUnits, changedUnits, leaders, conflicts } = summary;
  return (
    <>
      {conflicts.length > 0 && (
        <Alert heading={m.importConflicts({ count: conflicts.length })}>
          <p>{m.importConflictsMeans()}</p>
          <ul>
            {conflicts.map(({ unit, named }) => (
              <li key={unit}>
                {unit}: {named.map(({ name, rows }) => m.importNamedBy({ name, rows })).join(", ")}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {newUnits.length + changedUnits.length + leaders.length > 0 && (
        <div class="grid grid-wide">
          {newUnits.length > 0 && (
            <Changes
              heading={m.importNewUnits({ count: newUnits.length })}
              lines={newUnits.map(({ name, parent }) => (parent === null ? name : m.importUnitBelow({ name, parent })))}
            />
          )}
          {changedUnits.length > 0 && (
            <Changes
              heading={m.importChangedUnits({ count: changedUnits.length })}
              lines={changedUnits.map(unitChangeText)}
            />
          )}
          {leaders.length > 0 && (
            <Changes
              heading={m.importLeaders({ count: leaders.length })}
              lines={leaders.map(({ unit, from, to }) =>
                from === null ? m.importLeaderNew({ unit, to }) : m.importLeaderChanged({ unit, from, to }),
              )}
            />
          )}
        </div>
      )}
    </>
  );
}

const shownLines = 8;

const Changes = ({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) => (
  <Card heading={heading} icon="network" headingLevel={2}>
    <LineList lines={lines.slice(0, shownLines)} />
    {lines.length > shownLines && (
      <details>
        <summary>{m.importMoreLines({ count: lines.length - shownLines })}</summary>
        <LineList lines={lines.slice(shownLines)} />
      </details>
    )}
  </Card>
);

const LineList = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul class="plain-list">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

function unitChangeText({ unit, field, from, to }: UnitChange): string {
  switch (field) {
    case "name":
      return m.importUnitRenamed({ from: from ?? "", to });
    case "code":
      return m.importUnitCoded({ unit, to });
    case "parent":
      return m.importUnitMoved({ unit, from: from ?? m.importTheTop(), to });
    default:
      return field satisfies never;
  }
}
