import * as m from "#messages/people";
import type { StepKind } from "../../reorganisation/step.ts";
import type { StepView } from "../../views/reorganisation.ts";

const kindNames: Readonly<Record<StepKind, () => string>> = {
  move_unit: m.stepKindMoveUnit,
  move_person: m.stepKindMovePerson,
  appoint_leader: m.stepKindAppointLeader,
  new_unit: m.stepKindNewUnit,
  close_unit: m.stepKindCloseUnit,
};

export const stepKindName = (kind: StepKind): string => kindNames[kind]();

/** What a step does, as a sentence. */
export function stepText({ kind, unit, other, person }: StepView): string {
  const name = unit ?? m.unitNoMore();
  const who = person?.name ?? m.somebodyNoMore();
  switch (kind) {
    case "new_unit":
      return other === null ? m.stepNewUnitTop({ unit: name }) : m.stepNewUnit({ unit: name, place: other });
    case "move_unit":
      return other === null ? m.stepMoveUnitTop({ unit: name }) : m.stepMoveUnit({ unit: name, place: other });
    case "move_person":
      if (other === null || other === unit) return m.stepMovePersonTo({ person: who, unit: name });
      return m.stepMovePerson({ person: who, from: other, unit: name });
    case "appoint_leader":
      return m.stepAppointLeader({ person: who, unit: name });
    case "close_unit":
      return m.stepCloseUnit({ unit: name });
    default:
      return kind satisfies never;
  }
}
