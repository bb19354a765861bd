/** One thing that a reorganisation changes. The units and people are ids; a new unit has its id before it is there. */
export type Step =
  | {
      readonly kind: "new_unit";
      readonly id: string;
      readonly unitId: string;
      readonly parentId: string | null;
      readonly name: string;
      readonly code: string | null;
    }
  | { readonly kind: "move_unit"; readonly id: string; readonly unitId: string; readonly parentId: string | null }
  | { readonly kind: "move_person"; readonly id: string; readonly personId: string; readonly unitId: string }
  | { readonly kind: "appoint_leader"; readonly id: string; readonly unitId: string; readonly personId: string }
  | { readonly kind: "close_unit"; readonly id: string; readonly unitId: string };

export const stepKinds = ["move_unit", "move_person", "appoint_leader", "new_unit", "close_unit"] as const;
export type StepKind = (typeof stepKinds)[number];

export const isStepKind = (code: string): code is StepKind => stepKinds.some((kind) => kind === code);

/** Two steps that say different things about the same: the later takes the place of the earlier. */
export function isAboutTheSame(a: Step, b: Step): boolean {
  if (a.kind === "move_person" && b.kind === "move_person") return a.personId === b.personId;
  return a.kind === b.kind && a.kind !== "move_person" && a.unitId === b.unitId;
}
