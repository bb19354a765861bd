import type { Acting } from "#platform/action/acting.ts";
import { findPeople } from "#people";
import { sendMailing } from "./mail/send-mailing.ts";
import { updateReadBefore } from "./queries/notices.ts";
import { deleteMailDue, findWaitingByDay } from "./queries/waiting.ts";

const fortnight = 14 * 86_400_000;

/** In the demonstration all mail of the past was sent in its day, and everybody read what is older than two weeks; what came later waits at the bell. */
export async function readDemonstration(acting: Acting): Promise<void> {
  await mailPast(acting);
  await updateReadBefore(acting, new Date(acting.now.getTime() - fortnight));
}

async function mailPast(acting: Acting): Promise<void> {
  const waiting = await findWaitingByDay(acting);
  const people = await findPeople(acting, [...new Set(waiting.map(({ personId }) => personId))]);
  const reachable = new Map(people.filter((person) => person.email !== null).map((person) => [person.id, person]));
  for (const { personId, at } of waiting) {
    const person = reachable.get(personId);
    if (person) await sendMailing({ ...acting, now: at }, person, ["at_once", "digest"]);
  }
  await deleteMailDue(acting);
}
