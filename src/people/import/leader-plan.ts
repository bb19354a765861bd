import { searchForm } from "../search-terms.ts";
import type { Known, KnownPerson, PersonKey, Refusals, UnitKey } from "./known.ts";
import { inLoop } from "./loops.ts";
import { type Match, otherLines } from "./match.ts";
import type { Remark } from "./reason.ts";
import type { UnitPlan } from "./unit-plan.ts";

export interface NewLeader {
  readonly unit: UnitKey;
  readonly from: PersonKey | null;
  readonly to: PersonKey;
}

/** Rows of one unit that name different leaders; a unit has one, so nothing changes there. */
export interface LeaderConflict {
  readonly unit: UnitKey;
  readonly named: readonly { readonly leader: PersonKey; readonly rows: number }[];
}

export interface LeaderPlan {
  readonly leaders: readonly NewLeader[];
  readonly conflicts: readonly LeaderConflict[];
  readonly remarks: ReadonlyMap<number, readonly Remark[]>;
  readonly refused: Refusals;
}

export const keyOfMatch = ({ claim, person }: Match): PersonKey => person?.id ?? `line:${claim.line}`;

/**
 * Files say for each person who leads them; here a unit has a leader. The leader of a unit is whom its people name; what the
 * leader's own row says is about the unit above. Rows that lead each other round in a circle are refused.
 */
export function planLeaders(matches: readonly Match[], units: UnitPlan, known: Known): LeaderPlan {
  const named = resolveLeaders(matches, known);
  const refused = refuseCircles(matches, named.leaderOf);
  const { leaders, conflicts } = chooseLeaders(matches, named.leaderOf, units, known);
  return { leaders, conflicts, remarks: remarksOn(matches, named.leaderOf, units), refused };
}

/** Each row's leader, as far as the file or the organisation knows them. */
function resolveLeaders(matches: readonly Match[], known: Known): { leaderOf: ReadonlyMap<PersonKey, PersonKey> } {
  const find = leaderFinder(matches, known.people);
  const leaderOf = new Map<PersonKey, PersonKey>();
  for (const match of matches) {
    const leader = match.claim.leader === null ? null : find(match.claim.leader);
    const self = keyOfMatch(match);
    if (leader !== null && leader !== self) leaderOf.set(self, leader);
  }
  return { leaderOf };
}

/** Finds somebody by personnel number, else by address, else by a name that only one person has; the file before what is known. */
function leaderFinder(matches: readonly Match[], people: readonly KnownPerson[]): (text: string) => PersonKey | null {
  const inFile = new Set(matches.map(keyOfMatch));
  const others = people.filter((person) => person.isActive && !inFile.has(person.id));
  const byKey = new Map<string, PersonKey>();
  const byName = new Map<string, PersonKey | null>();
  const add = (key: PersonKey, said: Pick<KnownPerson, "personnelNumber" | "email" | "name">): void => {
    if (said.personnelNumber !== null) byKey.set(said.personnelNumber.toLowerCase(), key);
    if (said.email !== null) byKey.set(said.email, key);
    const form = searchForm(said.name);
    byName.set(form, byName.has(form) ? null : key);
  };
  for (const match of matches) {
    const { claim, person } = match;
    add(keyOfMatch(match), {
      personnelNumber: claim.personnelNumber ?? person?.personnelNumber ?? null,
      email: claim.email ?? person?.email ?? null,
      name: claim.name,
    });
  }
  for (const person of others) add(person.id, person);
  return (text) => byKey.get(text.toLowerCase()) ?? byName.get(searchForm(text)) ?? null;
}

function refuseCircles(matches: readonly Match[], leaderOf: ReadonlyMap<PersonKey, PersonKey>): Refusals {
  const looping = inLoop<PersonKey>(leaderOf);
  const claims = matches.filter((match) => looping.has(keyOfMatch(match))).map((match) => match.claim);
  return new Map(claims.map(({ line }) => [line, [{ code: "leader-loop", lines: otherLines(claims, line) } as const]]));
}

function remarksOn(
  matches: readonly Match[],
  leaderOf: ReadonlyMap<PersonKey, PersonKey>,
  units: UnitPlan,
): ReadonlyMap<number, readonly Remark[]> {
  const remarks = new Map<number, readonly Remark[]>();
  for (const match of matches) {
    const { line, leader } = match.claim;
    if (leader === null) continue;
    const isKnown = leaderOf.has(keyOfMatch(match)) || namesThemselves(match);
    if (!isKnown) remarks.set(line, [{ code: "leader-unknown", value: leader }]);
    else if (unitOfMatch(match, units) === null) remarks.set(line, [{ code: "leader-without-unit" }]);
  }
  return remarks;
}

const namesThemselves = ({ claim, person }: Match): boolean => {
  const text = claim.leader?.toLowerCase() ?? "";
  const numbers = [claim.personnelNumber, person?.personnelNumber].map((number) => number?.toLowerCase());
  return (
    numbers.includes(text) ||
    claim.email === text ||
    person?.email === text ||
    searchForm(claim.name) === searchForm(text)
  );
};

const unitOfMatch = ({ claim, person }: Match, units: UnitPlan): UnitKey | null =>
  units.unitOf.get(claim.line) ?? person?.unitId ?? null;

interface Vote {
  /** Null for what the leader of a unit below says about the unit above theirs. */
  readonly by: PersonKey | null;
  readonly leader: PersonKey;
}

/** Goes from the lowest units upwards: a leader's own row becomes a vote for the unit above. */
function chooseLeaders(
  matches: readonly Match[],
  leaderOf: ReadonlyMap<PersonKey, PersonKey>,
  units: UnitPlan,
  known: Known,
): Pick<LeaderPlan, "leaders" | "conflicts"> {
  const votes = new Map<UnitKey, Vote[]>();
  const vote = (unit: UnitKey | null, cast: Vote): void => {
    if (unit === null) return;
    const before = votes.get(unit);
    if (before) before.push(cast);
    else votes.set(unit, [cast]);
  };
  for (const match of matches) {
    const by = keyOfMatch(match);
    const leader = leaderOf.get(by);
    if (leader !== undefined) vote(unitOfMatch(match, units), { by, leader });
  }
  const chosen = new Map<UnitKey, PersonKey>();
  const conflicts: LeaderConflict[] = [];
  for (const unit of deepestFirst(units)) {
    const cast = votes.get(unit) ?? [];
    const named = new Set(cast.map(({ leader }) => leader));
    const counting = cast.filter(({ by }) => by === null || !named.has(by));
    const candidates = Map.groupBy(counting, ({ leader }) => leader);
    if (candidates.size > 1) {
      conflicts.push({ unit, named: [...candidates].map(([leader, rows]) => ({ leader, rows: rows.length })) });
    }
    const [leader] = candidates.keys();
    if (candidates.size !== 1 || leader === undefined) continue;
    chosen.set(unit, leader);
    const above = cast.find(({ by }) => by === leader);
    if (above) vote(units.parentOf.get(unit) ?? null, { by: null, leader: above.leader });
  }
  return { leaders: newLeaders(chosen, votes, units, known), conflicts };
}

function deepestFirst({ parentOf }: UnitPlan): UnitKey[] {
  const depthOf = (key: UnitKey): number => {
    const parent = parentOf.get(key) ?? null;
    return parent === null ? 0 : depthOf(parent) + 1;
  };
  const depths = new Map([...parentOf.keys()].map((key) => [key, depthOf(key)]));
  return [...parentOf.keys()].toSorted((a, b) => (depths.get(b) ?? 0) - (depths.get(a) ?? 0));
}

/** What changes; a unit without people of its own needs no leader who leads it from above already. */
function newLeaders(
  chosen: ReadonlyMap<UnitKey, PersonKey>,
  votes: ReadonlyMap<UnitKey, readonly Vote[]>,
  { parentOf }: UnitPlan,
  known: Known,
): NewLeader[] {
  const before = new Map(known.units.map((unit) => [unit.id, unit.leaderId]));
  const leaderAfter = (unit: UnitKey | null): PersonKey | null =>
    unit === null ? null : (chosen.get(unit) ?? before.get(unit) ?? leaderAfter(parentOf.get(unit) ?? null));
  return [...chosen].flatMap(([unit, to]) => {
    const from = before.get(unit) ?? null;
    const hasOwnRows = (votes.get(unit) ?? []).some(({ by }) => by !== null);
    const isLedFromAbove = from === null && !hasOwnRows && leaderAfter(parentOf.get(unit) ?? null) === to;
    return from === to || isLedFromAbove ? [] : [{ unit, from, to }];
  });
}
