import type { Acting } from "../action/acting.ts";

export interface GuardedMail {
  /** "news.mailing:<id>": what stands before the colon names who guards it. */
  readonly event: string;
  readonly personId: string | null;
  readonly recipient: string;
}

type Guard = (acting: Acting, mail: GuardedMail) => Promise<boolean>;

const guards = new Map<string, Guard>();

/** Lets a room look once more, at the moment of sending, whether this person may (still) get this mail; false withdraws it. */
export function guardMail(eventName: string, guard: Guard): void {
  guards.set(eventName, guard);
}

export async function mayStillBeSent(acting: Acting, mail: GuardedMail): Promise<boolean> {
  const guard = guards.get(mail.event.split(":")[0] ?? "");
  return guard ? guard(acting, mail) : true;
}
