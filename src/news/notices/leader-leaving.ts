import { z } from "zod";
import { formatDate } from "#platform/i18n/locale.ts";
import { findDeparture, findLeadersOf, findUnit } from "#people";
import * as m from "#messages/news";
import { defineNotice } from "../notice.ts";
import { mayKeepPeople, whoKeepsPeople } from "./keeping-people.ts";

const leaving = z.object({ personId: z.guid(), lastDay: z.string() });

/** A unit loses its leader, who leaves on a day that is known, or has just lost them: told to who keeps the people. */
export const leaderLeaving = defineNotice({
  kind: "people.leader-leaving",
  verbs: ["people.leader-leaving", "people.leader-left"],
  icon: "users-round",
  label: m.leaderLeavingLabel,
  context: leaving.extend({ unitId: z.guid(), unitName: z.string() }),
  keep: async (acting, { object, context }) => {
    const unit = await findUnit(acting, object.id);
    const known = leaving.safeParse(context);
    return unit && known.success ? { ...known.data, unitId: unit.id, unitName: unit.name } : null;
  },
  mayTell: async (acting, asked) => {
    const keepers = await whoKeepsPeople(acting);
    const leaders = await findLeadersOf(
      acting,
      asked.map(({ context }) => context.unitId),
    );
    const departures = new Map<string, string | undefined>();
    for (const personId of new Set(leaders.values()))
      departures.set(personId, (await findDeparture(acting, personId))?.lastDay);
    return asked.map(({ personId: reader, context: { personId, unitId, lastDay } }) => {
      const leader = leaders.get(unitId);
      const isSo = leader === undefined || (leader === personId && departures.get(personId) === lastDay);
      return isSo && reader !== personId && keepers.includes(reader);
    });
  },
  recipients: (acting) => whoKeepsPeople(acting),
  concerns: mayKeepPeople,
  text: ({ unitName, lastDay }) =>
    m.leaderLeaving({ unit: unitName, when: formatDate(new Date(`${lastDay}T12:00:00Z`)) }),
  href: ({ unitId }) => `/afdelingen/${unitId}/wijzigen`,
  together: { text: ({ count }) => m.leaderLeavingTogether({ count }), href: "/afdelingen" },
  mail: "at_once",
});
