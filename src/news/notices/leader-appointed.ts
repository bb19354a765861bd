import { z } from "zod";
import { findLeadersOf, findUnit } from "#people";
import * as m from "#messages/news";
import { defineNotice } from "../notice.ts";

const appointed = z.object({ to: z.guid() });

/** Somebody was made the leader of a unit. */
export const leaderAppointed = defineNotice({
  kind: "people.leader-appointed",
  verbs: ["people.leader-appointed"],
  icon: "users-round",
  label: m.leaderAppointedLabel,
  context: z.object({ unitId: z.guid(), unitName: z.string() }),
  keep: async (acting, activity) => {
    const unit = await findUnit(acting, activity.object.id);
    return unit ? { unitId: unit.id, unitName: unit.name } : null;
  },
  mayTell: async (acting, asked) => {
    const leaders = await findLeadersOf(
      acting,
      asked.map(({ context }) => context.unitId),
    );
    return asked.map(({ personId, context }) => leaders.get(context.unitId) === personId);
  },
  recipients: async (_acting, activity) => {
    const known = appointed.safeParse(activity.context);
    return known.success ? [known.data.to] : [];
  },
  text: ({ unitName, actorName }) => m.leaderAppointed({ unit: unitName, by: actorName }),
  href: ({ unitId }) => `/afdelingen/${unitId}`,
  together: { text: ({ count }) => m.leaderAppointedTogether({ count }), href: "/mijn-team" },
  mail: "at_once",
});
