import type { Locale } from "./i18n/locale.ts";

/** What a person may be besides a colleague. "leader" follows from leading a unit; the others are given by an administrator. */
export const roles = [
  "employee",
  "leader",
  "hr_adviser",
  "trainer",
  "author",
  "works_council",
  "confidential_adviser",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

/**
 * Who acts, in which organisation. The first argument of every action and never a global: jobs, imports and the command
 * line bring their own, so that no check can be skipped.
 */
export interface Actor {
  readonly organisationId: string;
  /** The person, or null when the organisation's own jobs act. */
  readonly personId: string | null;
  readonly name: string;
  readonly roles: ReadonlySet<Role>;
  /** Units that this person leads, their sub-units included. */
  readonly ledUnitIds: readonly string[];
  readonly locale: Locale;
  /** IANA name, for example "Europe/Amsterdam". */
  readonly timeZone: string;
}

/** The actor of a job or an import that nobody stands behind: it has every role of the organisation and no face. */
export const organisationItself = (organisationId: string): Actor => ({
  organisationId,
  personId: null,
  name: "Leerhuis",
  roles: new Set(roles),
  ledUnitIds: [],
  locale: "nl",
  timeZone: "Europe/Amsterdam",
});

export const hasRole = (actor: Actor, ...anyOf: Role[]): boolean => anyOf.some((role) => actor.roles.has(role));

export const isPerson = (actor: Actor, personId: string): boolean => actor.personId === personId;
