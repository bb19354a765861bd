import type { Actor } from "#platform/actor.ts";

/** What somebody learns is played by that person alone; `find` has shown that it is theirs. */
export const mayPlay = (actor: Actor): boolean => actor.personId !== null;
