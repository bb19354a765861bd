import * as m from "#messages/people";
import type { ProblemCode } from "../../reorganisation/carry-out.ts";

const names: Readonly<Record<ProblemCode, () => string>> = {
  "unit-gone": m.problemUnitGone,
  "place-gone": m.problemPlaceGone,
  loop: m.unitBelowItself,
  "person-gone": m.problemPersonGone,
  "code-taken": m.problemCodeTaken,
  "not-empty": m.problemNotEmpty,
};

/** Why a step cannot be done, in the reader's language. */
export const problemName = (code: ProblemCode): string => names[code]();
