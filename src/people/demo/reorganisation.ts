import { newId } from "#platform/db/id.ts";
import type { Reorganisation } from "../queries/reorganisations.ts";
import type { Step } from "../reorganisation/step.ts";

/** Days until it takes place. */
export const daysAhead = 40;

/** Who prepared it. */
export const preparedBy = "youssef";

/** What is about to change at the demonstration organisation, for everybody to read. */
export const planned = (): Pick<Reorganisation, "id" | "name" | "explanation"> => ({
  id: newId(),
  name: "Avond en nacht worden één team",
  explanation:
    "De nachten in De Sluishof zijn zwaar voor een kleine groep. Met de late diensten erbij kunnen jullie voor elkaar invallen, en is er ’s nachts altijd een verpleegkundige. Vragen? Loop binnen bij Ravi of Youssef.",
});

/** Its steps, each after those that it builds on: the late shifts join those who work in the night. */
export function stepsOf(
  unitIds: ReadonlyMap<string, string>,
  people: readonly { readonly key: string; readonly id: string; readonly unit: string; readonly left: number | null }[],
): Step[] {
  const made = newId();
  const unit = (code: string): string => unitIds.get(code) ?? "";
  const person = (key: string): string => people.find((each) => each.key === key)?.id ?? "";
  const joining = people.filter(
    ({ key, unit: code, left }) => left === null && (code === "NACHT" || key === "marijke" || key === "sjoerd"),
  );
  return [
    {
      kind: "new_unit",
      id: newId(),
      unitId: made,
      parentId: unit("SLUISHOF"),
      name: "Avond en nacht",
      code: "AVONDNACHT",
    },
    { kind: "appoint_leader", id: newId(), unitId: made, personId: person("ravi") },
    ...joining.map(({ id }): Step => ({ kind: "move_person", id: newId(), personId: id, unitId: made })),
    { kind: "close_unit", id: newId(), unitId: unit("NACHT") },
  ];
}
