import type { Actor } from "#platform/actor.ts";

/** Notices are for people: the organisation's own jobs have none, and nobody reads another's. */
export const mayHaveNotices = (actor: Actor): boolean => actor.personId !== null;
