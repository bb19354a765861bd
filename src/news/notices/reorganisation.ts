import { z } from "zod";
import type { Acting } from "#platform/action/acting.ts";
import { formatDate } from "#platform/i18n/locale.ts";
import { findConcerned, findReorganisation } from "#people";
import * as m from "#messages/news";
import { defineNotice } from "../notice.ts";
import { mayKeepPeople, whoKeepsPeople } from "./keeping-people.ts";

const happened = ["planned", "cancelled", "carried-out"] as const;

const about = { reorganisationId: z.guid(), name: z.string() };

const href = ({ reorganisationId }: { readonly reorganisationId: string }): string =>
  `/afdelingen/reorganisaties/${reorganisationId}`;

interface Standing {
  /** Null when it was thrown away. */
  readonly state: string | null;
  readonly concerned: readonly string[];
}

async function standingOf(acting: Acting, reorganisationId: string): Promise<Standing> {
  const found = await findReorganisation(acting, reorganisationId);
  return found
    ? { state: found.state, concerned: await findConcerned(acting, reorganisationId) }
    : { state: null, concerned: [] };
}

/** A reorganisation in which somebody has a part was planned, called off or carried out. Of a draft nobody is told. */
export const reorganisation = defineNotice({
  kind: "people.reorganisation",
  verbs: happened.map((what) => `people.reorganisation-${what}`),
  icon: "network",
  label: m.reorganisationLabel,
  context: z.object({ ...about, what: z.enum(happened), day: z.string() }),
  keep: async (acting, { verb, object }) => {
    const found = await findReorganisation(acting, object.id);
    const what = happened.find((each) => verb === `people.reorganisation-${each}`);
    if (!found || !what) return null;
    return { reorganisationId: found.id, name: found.name, what, day: found.takesPlaceOn ?? "" };
  },
  mayTell: async (acting, asked) => {
    const standing = new Map<string, Standing>();
    for (const { reorganisationId } of asked.map(({ context }) => context))
      if (!standing.has(reorganisationId)) standing.set(reorganisationId, await standingOf(acting, reorganisationId));
    return asked.map(({ personId, context: { reorganisationId, what } }) => {
      const { state, concerned } = standing.get(reorganisationId) ?? { state: null, concerned: [] };
      const states = what === "cancelled" ? ["cancelled", "draft"] : ["planned", "carried_out"];
      return state !== null && states.includes(state) && concerned.includes(personId);
    });
  },
  recipients: (acting, { object }) => findConcerned(acting, object.id),
  text: ({ name, what, day }) => {
    const when = formatDate(new Date(`${day}T12:00:00Z`));
    if (what === "planned") return m.reorganisationPlanned({ name, when });
    return what === "cancelled" ? m.reorganisationCancelled({ name }) : m.reorganisationCarriedOut({ name, when });
  },
  // What was called off can be read by who prepares it alone.
  href: (context) => (context.what === "cancelled" ? "/afdelingen/reorganisaties" : href(context)),
  mail: "at_once",
});

/** What was planned could not be done on its day: told to who keeps the people, so that they mend it. */
export const reorganisationStopped = defineNotice({
  kind: "people.reorganisation-stopped",
  verbs: ["people.reorganisation-stopped"],
  icon: "triangle-alert",
  label: m.reorganisationStoppedLabel,
  context: z.object(about),
  keep: async (acting, { object }) => {
    const found = await findReorganisation(acting, object.id);
    return found ? { reorganisationId: found.id, name: found.name } : null;
  },
  mayTell: async (acting, asked) => {
    const keepers = await whoKeepsPeople(acting);
    return asked.map(({ personId }) => keepers.includes(personId));
  },
  recipients: (acting) => whoKeepsPeople(acting),
  concerns: mayKeepPeople,
  text: ({ name }) => m.reorganisationStopped({ name }),
  href,
  mail: "at_once",
});
