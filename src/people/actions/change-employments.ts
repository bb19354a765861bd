import { z } from "zod";
import { defineAction, defineAuditedRead } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import { newId } from "#platform/db/id.ts";
import { Invalid, NotFound } from "#platform/errors/errors.ts";
import { formatDate } from "#platform/i18n/locale.ts";
import { readDate } from "#ui/form/read-date.ts";
import * as m from "#messages/people";
import { conflicting, contracts, type Employment, exitReasons, readFte } from "../employments/employment.ts";
import { emptyIsNull, optionalId } from "../input.ts";
import { mayKeepEmployments } from "../permissions.ts";
import { deleteEmployment, findEmployments, writeEmployment } from "../queries/employments.ts";
import { lockOrganisation } from "../queries/organisation.ts";
import { findVisiblePerson } from "./read-profile.ts";
import type { Acting } from "#platform/action/acting.ts";

const about = {
  find: (acting: Acting, { personId }: { personId: string }) => findVisiblePerson(acting, personId),
  may: mayKeepEmployments,
};

const day = () =>
  z.preprocess(
    emptyIsNull,
    z
      .string()
      .transform((text) => readDate(text))
      .refine((text) => text !== null, { error: () => m.dateUnclear() })
      .nullable(),
  );

export interface EmploymentsView {
  readonly personId: string;
  readonly name: string;
  readonly employments: readonly Employment[];
  /** The one that is being changed; null for a new one. */
  readonly chosen: Employment | null;
}

/** Somebody's times in service, and the form for one of them. */
export const readEmployments = defineAuditedRead({
  name: "people.employments",
  input: z.object({ personId: id(), employment: optionalId() }),
  ...about,
  run: async (acting, { personId, employment }, { name }): Promise<EmploymentsView> => {
    if (personId !== acting.actor.personId) {
      await audit(acting, { action: "people.person.read", subjectId: personId, personId });
    }
    const employments = await findEmployments(acting, personId);
    return { personId, name, employments, chosen: employments.find((each) => each.id === employment) ?? null };
  },
});

/** Adds a time in service, or changes one. No two share a day. */
export const saveEmployment = defineAction({
  name: "people.employment.save",
  input: z.object({
    personId: id(),
    employmentId: optionalId(),
    startsOn: day(),
    endsOn: day(),
    fte: z.preprocess(emptyIsNull, z.string().max(20).nullable()),
    contract: z.preprocess(emptyIsNull, z.enum(contracts).nullable()),
    exitReason: z.preprocess(emptyIsNull, z.enum(exitReasons).nullable()),
  }),
  ...about,
  run: async (acting, { personId, employmentId, startsOn, endsOn, fte: share, ...rest }, { name }) => {
    await lockOrganisation(acting);
    const known = await findEmployments(acting, personId);
    if (employmentId !== null && !known.some((each) => each.id === employmentId)) throw new NotFound();
    if (startsOn === null) throw new Invalid({ startsOn: m.startNeeded });
    if (endsOn !== null && endsOn < startsOn) throw new Invalid({ endsOn: m.endBeforeStart });
    const fte = share === null ? null : readFte(share);
    if (share !== null && fte === null) throw new Invalid({ fte: m.fteUnclear });
    if (rest.exitReason !== null && endsOn === null) throw new Invalid({ endsOn: m.exitNeedsEnd });
    const employment: Employment = { id: employmentId ?? newId(), startsOn, endsOn, fte, ...rest };
    const other = conflicting(employment, known);
    if (other) throw new Invalid({ startsOn: () => m.employmentOverlaps({ start: formatDay(other.startsOn) }) });
    await writeEmployment(acting, personId, employment);
    await audit(acting, { action: "people.employment.saved", subjectId: employment.id, personId });
    return { personId, name };
  },
});

const formatDay = (text: string): string => formatDate(new Date(`${text}T12:00:00Z`));

/** Takes out a time in service that was written down by mistake. */
export const removeEmployment = defineAction({
  name: "people.employment.remove",
  input: z.object({ personId: id(), employmentId: id() }),
  ...about,
  run: async (acting, { personId, employmentId }, { name }) => {
    const known = await findEmployments(acting, personId);
    if (!known.some((each) => each.id === employmentId)) throw new NotFound();
    await deleteEmployment(acting, employmentId);
    await audit(acting, { action: "people.employment.removed", subjectId: employmentId, personId });
    return { personId, name };
  },
});
