import type { Acting } from "#platform/action/acting.ts";
import type { Actor } from "#platform/actor.ts";
import { now } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { defineRoutine } from "#platform/jobs/routine.ts";
import { log } from "#platform/log.ts";
import { findPerson } from "#people";
import { findRhythm } from "../queries/rhythms.ts";
import {
  type AwaitedMail,
  findMailDue,
  findWaiting,
  lockMailDue,
  updateAwaiting,
  writeMailDue,
} from "../queries/waiting.ts";
import { type MailMoments, mailMoments, type Waiting } from "../rules/mail-moment.ts";
import { sendMailing } from "./send-mailing.ts";

const mostAtOnce = 500;
const pauseAfterFailure = 15 * 60_000;

/** Looks every minute whose mail may go: what they want at once when it has settled, the digest in its time, nothing in their quiet hours. */
export const sendMailings = defineRoutine({
  name: "news.mailings",
  everySeconds: 45,
  run: async (actor) => {
    for (let looked = mostAtOnce; looked === mostAtOnce;)
      looked = await lookAtEach(actor, await inTransaction(actor, (acting) => findMailDue(acting, mostAtOnce)));
  },
});

const inTransaction = <T>(actor: Actor, work: (acting: Acting) => Promise<T>): Promise<T> =>
  inOrganisation(actor.organisationId, (db) => work({ actor, db, now: now() }));

/** Returns how many it could look at: what fails for one does not hold up the others. */
async function lookAtEach(actor: Actor, personIds: readonly string[]): Promise<number> {
  let looked = 0;
  for (const personId of personIds) {
    try {
      if (await inTransaction(actor, (acting) => lookAt(acting, personId))) looked += 1;
    } catch (error) {
      log.error({ err: error, person: personId }, "mail about notices could not be made; it is tried again");
      await inTransaction(actor, (acting) => postpone(acting, personId));
    }
  }
  return looked;
}

async function lookAt(acting: Acting, personId: string): Promise<boolean> {
  if (!(await lockMailDue(acting, personId))) return false;
  const waiting = waitingOf(await findWaiting(acting, personId));
  const person = await findPerson(acting, personId);
  const canRead = person && person.deactivatedAt === null && person.loginId !== null && person.email !== null;
  const moments = canRead
    ? mailMoments(waiting, await findRhythm(acting, personId), person.timeZone)
    : { atOnce: null, digest: null };
  const unwanted = kindsOf(waiting, moments, (moment) => moment === null);
  if (unwanted.length > 0) await updateAwaiting(acting, personId, { awaits: unwanted, mailingId: null });
  const due = kindsOf(waiting, moments, (moment) => moment !== null && moment <= acting.now);
  if (due.length > 0 && person) await sendMailing(acting, person, due);
  await writeMailDue(acting, personId, nextLook(moments, acting.now));
  return true;
}

const waitingOf = ({
  firstAtOnce,
  lastAtOnce,
  digestSince,
  lastMailedAt,
}: Awaited<ReturnType<typeof findWaiting>>): Waiting => ({
  atOnce: firstAtOnce && lastAtOnce ? { first: firstAtOnce, last: lastAtOnce } : null,
  digestSince,
  lastMailedAt,
});

/** What waits of which the moment is as asked. */
const kindsOf = (waiting: Waiting, moments: MailMoments, asked: (moment: Date | null) => boolean): AwaitedMail[] => [
  ...(waiting.atOnce && asked(moments.atOnce) ? (["at_once"] as const) : []),
  ...(waiting.digestSince && asked(moments.digest) ? (["digest"] as const) : []),
];

function nextLook({ atOnce, digest }: MailMoments, at: Date): Date | null {
  const later = [atOnce, digest].filter((moment) => moment !== null && moment > at).map(Number);
  return later.length === 0 ? null : new Date(Math.min(...later));
}

async function postpone(acting: Acting, personId: string): Promise<void> {
  await writeMailDue(acting, personId, new Date(acting.now.getTime() + pauseAfterFailure));
}
