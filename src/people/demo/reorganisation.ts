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

/** Its steps, each after those that it builds on. */
export function stepsOf(unitIds: ReadonlyMap<string, string>, personIds: ReadonlyMap<string, string>): Step[] {
  const made = newId();
  const unit = (code: string): string => unitIds.get(code) ?? "";
  const person = (key: string): string => personIds.get(key) ?? "";
  return [
    {
      kind: "new_unit",
      id: newId(),
      unitId: made,
      parentId: unit("SLUISHOF"),
      name: "Avond en nacht",
      code: "AVONDNACHT",
    },
    { kind: "move_unit", id: newId(), unitId: unit("NACHT"), parentId: made },
    { kind: "appoint_leader", id: newId(), unitId: made, personId: person("ravi") },
    { kind: "move_person", id: newId(), personId: person("marijke"), unitId: made },
    { kind: "move_person", id: newId(), personId: person("sjoerd"), unitId: made },
  ];
}
