import type { Acting } from "#platform/action/acting.ts";

/** The draft that the actor worked on last. */
export const ownDraft = ({ db, actor }: Acting) =>
  db
    .selectFrom("academy.training")
    .select(["id", "title", "changed_at as changedAt"])
    .where("organisation_id", "=", actor.organisationId)
    .where("state", "=", "draft")
    .where("changed_by", "=", actor.personId)
    .orderBy("changed_at", "desc")
    .limit(1);
