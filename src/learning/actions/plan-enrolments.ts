import { z } from "zod";
import {
  findMemberIds,
  findPeople,
  findUnits,
  type Person,
  searchColleagues,
  type UnitOption,
  unitOptions,
} from "#people";
import * as m from "#messages/learning";
import type { Acting } from "#platform/action/acting.ts";
import { defineAction, defineRead } from "#platform/action/action.ts";
import { checkbox, id, optionalText, several } from "#platform/action/input.ts";
import { newId } from "#platform/db/id.ts";
import { Invalid } from "#platform/errors/errors.ts";
import { readDate } from "#ui/form/read-date.ts";
import { mayEnrolColleagues, mayEnrolEverybody } from "../permissions.ts";
import { findLedAmong, insertBatch } from "../queries/batches.ts";
import type { Training } from "../queries/trainings.ts";
import { dayIn } from "../rules/due.ts";
import { seeTraining } from "../subjects.ts";

const mostToChoose = 300;
const mostPeople = 200_000;

export interface EnrolColleaguesView {
  readonly training: Pick<Training, "id" | "title">;
  readonly units: readonly UnitOption[];
  /** Whom to choose from where no search runs. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly detail: string }[];
  /** The search goes through everybody, and not only through `people`. */
  readonly searchesEverybody: boolean;
  /** "2026-11-22": nothing can be due before it. */
  readonly today: string;
}

/** The form to enrol colleagues: a leader chooses from the own people, HR from all. */
export const readEnrolColleagues = defineRead({
  name: "learning.enrol-colleagues",
  input: z.object({ trainingId: id() }),
  find: seeTraining,
  may: mayEnrolColleagues,
  run: async (acting, _input, training): Promise<EnrolColleaguesView> => {
    const { actor, now } = acting;
    const everybody = mayEnrolEverybody(actor);
    const led = new Set(actor.ledUnitIds);
    const units = (await findUnits(acting)).filter((unit) => everybody || led.has(unit.id));
    const roots = units.filter(({ parentId }) => parentId === null || !led.has(parentId)).map((unit) => unit.id);
    const people = everybody ? await searchColleagues(acting, "", mostToChoose) : await findLed(acting, roots);
    return {
      training: { id: training.id, title: training.title },
      units: unitOptions(units),
      people: people.map(({ id: personId, name, ...person }) => ({ id: personId, name, detail: detailOf(person) })),
      searchesEverybody: everybody,
      today: dayIn(now, actor.timeZone),
    };
  },
});

async function findLed(acting: Acting, unitIds: readonly string[]): Promise<Person[]> {
  const memberIds = await findMemberIds(acting, unitIds);
  return findPeople(acting, memberIds.filter((personId) => personId !== acting.actor.personId).slice(0, mostToChoose));
}

const detailOf = ({ jobTitle, unitName }: Pick<Person, "jobTitle" | "unitName">): string =>
  [jobTitle, unitName].filter((part) => part !== null).join(" · ");

/** Plans an enrolment of many, to look at before it is done. Throws Invalid when nobody is meant. */
export const planEnrolments = defineAction({
  name: "learning.batch.plan",
  input: z.object({
    trainingId: id(),
    unit: several(z.union([z.literal(""), id()])),
    person: several(z.union([z.literal(""), id()])),
    dueOn: optionalText(40),
    again: checkbox(),
  }),
  find: seeTraining,
  may: mayEnrolColleagues,
  run: async (acting, input, training) => {
    const { actor } = acting;
    const dueOn = dueDay(acting, input.dueOn);
    const unitIds = input.unit.filter((unitId) => unitId !== "");
    const chosen = [
      ...(await findMemberIds(acting, unitIds)).filter((personId) => personId !== actor.personId),
      ...input.person,
    ];
    const wanted = [...new Set(chosen.filter((personId) => personId !== ""))];
    const everybody = mayEnrolEverybody(actor);
    const personIds = everybody ? wanted : await findLedAmong(acting, wanted);
    if (wanted.length === 0)
      throw new Invalid(unitIds.length > 0 ? { unit: m.nobodyToEnrol } : { person: m.chooseSomebody });
    if (personIds.length === 0) throw new Invalid({ person: m.notYourPeople });
    if (personIds.length > mostPeople) throw new Invalid({ unit: () => m.tooManyPeople({ n: mostPeople }) });
    const batchId = newId();
    await insertBatch(acting, {
      id: batchId,
      trainingId: training.id,
      origin: everybody ? "hr" : "leader",
      personIds,
      dueOn,
      again: input.again,
    });
    return { trainingId: training.id, batchId };
  },
});

function dueDay({ actor, now }: Acting, typed: string | null): string | null {
  if (typed === null) return null;
  const day = readDate(typed);
  if (day === null) throw new Invalid({ dueOn: m.notADay });
  if (day < dayIn(now, actor.timeZone)) throw new Invalid({ dueOn: m.dayHasPassed });
  return day;
}
