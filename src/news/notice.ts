import type { z } from "zod";
import type { Acting } from "#platform/action/acting.ts";
import type { Actor } from "#platform/actor.ts";
import type { Activity } from "#platform/activity/distribute.ts";
import type { IconName } from "#ui/icon/icon.tsx";

/** When mail comes about a notice: by itself at once, together with others in the morning, or not at all. */
export const mailChoices = ["at_once", "digest", "none"] as const;
export type MailChoice = (typeof mailChoices)[number];

interface NoticeDefinition<Schema extends z.ZodObject> {
  /** "learning.enrolled" */
  readonly kind: string;
  /** The activities that it tells of. */
  readonly verbs: readonly string[];
  readonly icon: IconName;
  /** What it tells of, as it stands among the preferences: "Iemand schrijft me in voor een training". */
  readonly label: () => string;
  /** What its sentence needs and is kept with it: ids and titles, no more. */
  readonly context: Schema;
  /** Takes that from the activity, or looks it up. Null: there is nothing to tell after all. */
  readonly keep: (acting: Acting, activity: Activity) => Promise<z.input<Schema> | null>;
  /**
   * Which of these may (still) be told to that person? Asked in the order given, whenever a notice is shown and when its mail
   * goes: who lost access since is told nothing of it.
   */
  readonly mayTell: (acting: Acting, asked: readonly Asked<z.output<Schema>>[]) => Promise<readonly boolean[]>;
  /** Whom it concerns. Who did it themselves and who has left are taken out for you. */
  readonly recipients: (acting: Acting, activity: Activity) => Promise<readonly string[]>;
  /** Who can ever be told of it, by their roles: others find no choice about its mail. Without it everybody can. */
  readonly concerns?: (actor: Actor) => boolean;
  /** The sentence, in the reader's language; `actorName` is who did it. It is the subject of the mail as well. */
  readonly text: (context: z.output<Schema> & { readonly actorName: string }) => string;
  /** The path where the reader goes from there. */
  readonly href: (context: z.output<Schema>) => string;
  /** How several that come within a day are told as one: "Je bent ingeschreven voor 12 trainingen". Without it each stands by itself. */
  readonly together?: {
    readonly text: (several: { readonly count: number }) => string;
    readonly href: string;
  };
  /** What we propose; each reader may choose otherwise. */
  readonly mail: MailChoice;
}

/** A notice, and the person to whom it would be told. */
export interface Asked<Context> {
  readonly personId: string;
  readonly context: Context;
}

/** A kind of notice, as the news room works with it. */
export interface NoticeKind extends Pick<
  NoticeDefinition<z.ZodObject>,
  "kind" | "verbs" | "icon" | "label" | "recipients" | "mail"
> {
  readonly concerns: (actor: Actor) => boolean;
  readonly keep: (acting: Acting, activity: Activity) => Promise<Readonly<Record<string, unknown>> | null>;
  readonly mayTell: (acting: Acting, asked: readonly Asked<unknown>[]) => Promise<readonly boolean[]>;
  /** Several unread ones are told as one. */
  readonly isBundled: boolean;
  /** What a notice says that stands for so many events, from what was kept with it; null when an older version kept something else. Call it in the reader's language. */
  readonly tell: (kept: unknown, actorName: string, count: number) => Told | null;
}

export interface Told {
  readonly text: string;
  readonly href: string;
}

/** A kind of notice. A room lists its kinds in `room.ts` as `notices`. */
export function defineNotice<Schema extends z.ZodObject>(definition: NoticeDefinition<Schema>): NoticeKind {
  const { context, text, href, keep, mayTell, together, concerns = () => true, ...kind } = definition;
  return {
    ...kind,
    concerns,
    isBundled: together !== undefined,
    keep: async (acting, activity) => {
      const kept = await keep(acting, activity);
      return kept === null ? null : context.parse(kept);
    },
    mayTell: async (acting, asked) => {
      const known = asked.map(({ personId, context: kept }) => ({ personId, known: context.safeParse(kept) }));
      const understood = known.flatMap(({ personId, known: { data } }) => (data ? [{ personId, context: data }] : []));
      const answers = (await mayTell(acting, understood)).values();
      // What is not understood any more names nothing: it only says that there is something.
      return known.map(({ known: { success } }) => !success || answers.next().value === true);
    },
    tell: (kept, actorName, count) => {
      if (count > 1 && together) return { text: together.text({ count }), href: together.href };
      const known = context.safeParse(kept);
      return known.success ? { text: text({ ...known.data, actorName }), href: href(known.data) } : null;
    },
  };
}
