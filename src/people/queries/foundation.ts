import { sql } from "kysely";
import type { Share } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";
import { type Question, question } from "#platform/db/question.ts";

/** Where in the tree: at the top, below it with units below itself, or a team without any. */
const places = {
  top: sql`unit.parent_id is null`,
  middle: sql`unit.parent_id is not null and has_below`,
  teams: sql`unit.parent_id is not null and not has_below`,
} as const;

/** How many of the open units at that place in the tree have a leader. */
export const ledUnits = ({ actor }: Acting, place: keyof typeof places): Question<Share> =>
  question(
    sql<Share>`
      select count(leader.person_id)::int as part, count(*)::int as whole
      from people.unit
      left join people.unit_leader leader on leader.organisation_id = unit.organisation_id and leader.unit_id = unit.id
      cross join lateral (
        select exists (
          select from people.unit below
          where below.organisation_id = unit.organisation_id and below.parent_id = unit.id and below.closed_at is null
        ) as has_below
      ) as around
      where unit.organisation_id = ${actor.organisationId} and unit.closed_at is null and ${places[place]}`,
    only,
  );

/** How many of the people who work here now have access of their own. */
export const peopleWithAccess = ({ actor }: Acting): Question<Share> =>
  question(
    sql<Share>`
      select count(login_id)::int as part, count(*)::int as whole from people.person
      where organisation_id = ${actor.organisationId} and deactivated_at is null`,
    only,
  );

function only([share]: readonly Share[]): Share {
  if (!share) throw new Error("A count always has an answer.");
  return share;
}
