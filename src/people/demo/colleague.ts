import type { Locale } from "#platform/i18n/locale.ts";
import type { GivenRole } from "../queries/roles.ts";
import { searchForm } from "../search-terms.ts";

export interface Colleague {
  /** The given name in small letters, the part before the @: nobody shares it. */
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  /** Code of the unit. */
  readonly unit: string;
  /** Days ago that they came to work here. */
  readonly since: number;
  /** Days ago that they left; null for who works here. */
  readonly left: number | null;
  readonly locale: Locale;
  readonly roles: readonly GivenRole[];
}

type Further = Partial<Pick<Colleague, "left" | "locale" | "roles">>;

/** Name, job title and days since they came, with what not everybody has. */
export type Row = readonly [name: string, jobTitle: string, since: number, further?: Further];

/** Who works in a unit. */
export const team = (unit: string, rows: readonly Row[]): Colleague[] =>
  rows.map(([name, jobTitle, since, further]) => {
    const key = searchForm(name.split(" ")[0] ?? "");
    const email = `${key}@waterkant.example`;
    return { key, name, email, jobTitle, unit, since, left: null, locale: "nl", roles: [], ...further };
  });
