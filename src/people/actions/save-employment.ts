import { z } from "zod";
import type { Acting } from "#platform/action/acting.ts";
import { defineAction } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import { newId } from "#platform/db/id.ts";
import { Invalid, NotFound } from "#platform/errors/errors.ts";
import { readDate } from "#ui/form/read-date.ts";
import * as m from "#messages/people";
import { leave } from "../departures/leave.ts";
import {
  conflicting,
  type Consequence,
  consequenceOf,
  contracts,
  type Employment,
  exitReasons,
  readFte,
} from "../employments/employment.ts";
import { emptyIsNull, optionalId } from "../input.ts";
import { dayText } from "../pages/employment-words.ts";
import { todayOf } from "../positions/keep.ts";
import { findEmployments, writeEmployments } from "../queries/employments.ts";
import { lockOrganisation } from "../queries/organisation.ts";
import type { Person } from "../queries/person.ts";
import { findLedUnits } from "../queries/units.ts";
import { keptByOthers } from "./change-employments.ts";

const day = () =>
  z.preprocess(
    emptyIsNull,
    z
      .string()
      .transform((text) => readDate(text))
      .refine((text) => text !== null, { error: () => m.dateUnclear() })
      .nullable(),
  );

const saved = z.object({
  personId: id(),
  employmentId: optionalId(),
  startsOn: day(),
  endsOn: day(),
  fte: z.preprocess(emptyIsNull, z.string().max(20).nullable()),
  contract: z.preprocess(emptyIsNull, z.enum(contracts).nullable()),
  exitReason: z.preprocess(emptyIsNull, z.enum(exitReasons).nullable()),
  /** Asked when the last day is over and nothing follows. */
  stillHere: z.preprocess(emptyIsNull, z.enum(["yes", "no"]).nullable()),
});

export interface SavedEmployment {
  readonly personId: string;
  readonly name: string;
  readonly lastDay: string | null;
  /** "is-over": left at once. */
  readonly consequence: Consequence;
}

/**
 * Adds a time in service, or changes one. No two share a day. Who works here leaves by themselves after a last day that is
 * ahead; a last day that is over is asked about, and then they leave at once.
 */
export const saveEmployment = defineAction({
  name: "people.employment.save",
  input: saved,
  ...keptByOthers,
  run: async (acting, { personId, stillHere, ...input }, person): Promise<SavedEmployment> => {
    await lockOrganisation(acting);
    const known = await findEmployments(acting, personId);
    const employment = readEmployment(input, known);
    const today = await todayOf(acting);
    const consequence = consequenceFor(person, { employment, known, today, stillHere });
    await writeEmployments(acting, [{ ...employment, personId }], today);
    await audit(acting, { action: "people.employment.saved", subjectId: employment.id, personId });
    if (consequence === "is-over") await leaveAfter(acting, person, employment.endsOn ?? today);
    return { personId, name: person.name, lastDay: employment.endsOn, consequence };
  },
});

type Input = Omit<z.output<typeof saved>, "personId" | "stillHere">;

function readEmployment({ employmentId, fte: share, ...input }: Input, known: readonly Employment[]): Employment {
  const { startsOn, endsOn, exitReason } = input;
  if (employmentId !== null && !known.some((each) => each.id === employmentId)) throw new NotFound();
  if (startsOn === null) throw new Invalid({ startsOn: m.startNeeded });
  if (endsOn !== null && endsOn < startsOn) throw new Invalid({ endsOn: m.endBeforeStart });
  const fte = share === null ? null : readFte(share);
  if (share !== null && fte === null) throw new Invalid({ fte: m.fteUnclear });
  if (exitReason !== null && endsOn === null) throw new Invalid({ endsOn: m.exitNeedsEnd });
  const employment: Employment = { ...input, id: employmentId ?? newId(), startsOn, fte };
  const other = conflicting(employment, known);
  if (other) throw new Invalid({ startsOn: () => m.employmentOverlaps({ start: dayText(other.startsOn) }) });
  return employment;
}

interface Proposed {
  readonly employment: Employment;
  readonly known: readonly Employment[];
  readonly today: string;
  readonly stillHere: "yes" | "no" | null;
}

/** What follows from it for this person; refused where it has to be asked first. */
function consequenceFor(person: Person, { employment, known, today, stillHere }: Proposed): Consequence {
  const consequence = consequenceOf(employment, known, today);
  const wasSo = known.some((each) => each.id === employment.id && each.endsOn === employment.endsOn);
  if (consequence === "stays" || person.deactivatedAt || wasSo) return "stays";
  if (consequence === "is-over" && stillHere === "yes") return "stays";
  if (consequence === "is-over" && stillHere === null) throw new Invalid({ stillHere: m.stillHereUnanswered });
  return consequence;
}

async function leaveAfter(acting: Acting, { id: personId, unitId }: Person, lastDay: string): Promise<void> {
  const led = await findLedUnits(acting, personId);
  await leave(acting, [{ id: personId, unitId, lastDay, details: { ledUnitIds: led.map((unit) => unit.id) } }]);
}
