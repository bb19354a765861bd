import { type RawBuilder, sql } from "kysely";
import type { Db } from "#platform/db/database.ts";
import { findSharedWithEveryone } from "./shared-profile.ts";
import { behindPrefix, resembling, termsOf, wordsOf } from "../search-terms.ts";

export interface Findable {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string | null;
}

/** Writes the terms under which these people are found, in place of what they were found by before. */
export async function writeSearchTerms(db: Db, organisationId: string, people: readonly Findable[]): Promise<void> {
  if (people.length === 0) return;
  const ids = people.map((person) => person.id);
  await sql`
    delete from people.search_term
    where organisation_id = ${organisationId} and person_id = any(${ids}::uuid[])`.execute(db);
  const shared = await findSharedWithEveryone(db, organisationId, ids);
  const rows = people.flatMap((person) =>
    termsOf({ ...person, shared: shared.get(person.id) ?? [] }).map((term) => ({ term, personId: person.id })),
  );
  await sql`
    insert into people.search_term (organisation_id, term, person_id)
    select ${organisationId}::uuid, term, person_id
    from unnest(${rows.map((row) => row.term)}::text[], ${rows.map((row) => row.personId)}::uuid[]) as found (term, person_id)`.execute(
    db,
  );
}

/** Removes the terms of people who are no longer there. */
export async function deleteStraySearchTerms(db: Db, organisationId: string): Promise<void> {
  await sql`
    delete from people.search_term
    where organisation_id = ${organisationId} and not exists (
      select from people.person
      where person.organisation_id = ${organisationId} and person.id = search_term.person_id)`.execute(db);
}

const mostWords = 8;
const sampledTerms = 2500;

/** "begins": every word begins a word of the person. "resembles": it may hold a typing error. */
export type Closeness = "begins" | "resembles";

/**
 * A condition on `person.id` for what somebody typed; null when there is no word in it to search for. Who fits is found first
 * and held: else the database may walk through everybody in the order of the alphabet until it has seen enough who fit.
 */
export function matchesSearch(organisationId: string, text: string, closeness: Closeness): RawBuilder<boolean> | null {
  const words = wordsOf(text).slice(0, mostWords);
  if (words.length === 0) return null;
  const found = words.map(
    (word) => sql`
      select person_id from people.search_term
      where organisation_id = ${organisationId} and ${termCondition(word, closeness)}`,
  );
  return sql<boolean>`person.id in (
    with found as materialized (${sql.join(found, sql` intersect `)}) select person_id from found)`;
}

/**
 * The same, asked of one person after the other in the order of the list. Quicker where so many fit that a page is full after a
 * few; `offset 0` keeps the database from turning it back into a search through everybody.
 */
export function fitsSearch(organisationId: string, text: string): RawBuilder<boolean> | null {
  const words = wordsOf(text).slice(0, mostWords);
  if (words.length === 0) return null;
  const fits = words.map(
    (word) => sql`exists (
      select from people.search_term
      where organisation_id = ${organisationId} and person_id = person.id and ${termCondition(word, "begins")} offset 0)`,
  );
  return sql<boolean>`${sql.join(fits, sql` and `)}`;
}

/** Some people under the longest word of what was typed, those of a few thousand terms at most. */
export function sampleOfSearch(organisationId: string, text: string): RawBuilder<{ person_id: string }> {
  const [longest = ""] = wordsOf(text).toSorted((one, other) => other.length - one.length);
  return sql`
    select distinct person_id from (
      select person_id from people.search_term
      where organisation_id = ${organisationId} and ${termCondition(longest, "begins")} limit ${sampledTerms}
    ) sampled`;
}

const termCondition = (word: string, closeness: Closeness): RawBuilder<boolean> =>
  closeness === "begins"
    ? sql<boolean>`term >= ${word} and term < ${behindPrefix(word)}`
    : sql<boolean>`term = any(${resembling(word)}::text[])`;
