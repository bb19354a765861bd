import type { Claim } from "./claim.ts";
import type { Known, KnownPerson, Refusals } from "./known.ts";
import type { Reason } from "./reason.ts";

/** A row with the person whom it is about; null when nobody here is. */
export interface Match {
  readonly claim: Claim;
  readonly person: KnownPerson | null;
}

export interface Matches {
  readonly matches: readonly Match[];
  readonly refused: Refusals;
}

/** Who each row is about: by personnel number, else by address. Rows that claim what is another's are refused. */
export function matchPeople(claims: readonly Claim[], known: Known): Matches {
  const directory = directoryOf(known.people);
  const matches = claims.map((claim) => ({ claim, person: personOf(claim, directory) }));
  const refused = new Map<number, Reason[]>();
  const refuse = (line: number, reason: Reason | null): void => {
    if (reason !== null) refused.set(line, [...(refused.get(line) ?? []), reason]);
  };
  refuseDoubled(claims, (claim) => claim.personnelNumber?.toLowerCase() ?? null, "number-doubled", refuse);
  refuseDoubled(claims, (claim) => claim.email, "email-doubled", refuse);
  refuseSamePerson(matches, refuse);
  const released = releasedAddresses(matches);
  for (const match of matches) refuse(match.claim.line, takenAddress(match, directory, released));
  return { matches, refused };
}

interface Directory {
  readonly byNumber: ReadonlyMap<string, KnownPerson>;
  readonly byEmail: ReadonlyMap<string, KnownPerson>;
}

/** People by what they are recognised by. Numbers are compared without regard to capitals, and with their leading zeros. */
export const directoryOf = (people: readonly KnownPerson[]): Directory => ({
  byNumber: new Map(
    people.flatMap((person) =>
      person.personnelNumber === null ? [] : [[person.personnelNumber.toLowerCase(), person] as const],
    ),
  ),
  byEmail: new Map(people.flatMap((person) => (person.email === null ? [] : [[person.email, person] as const]))),
});

/** Also for a row that is refused: whoever it is about is not missing from the file. */
export function personOf(
  { personnelNumber, email }: Pick<Claim, "personnelNumber" | "email">,
  directory: Directory,
): KnownPerson | null {
  const byNumber = personnelNumber === null ? undefined : directory.byNumber.get(personnelNumber.toLowerCase());
  if (byNumber) return byNumber;
  const byEmail = email === null ? undefined : directory.byEmail.get(email);
  const isAnother = personnelNumber !== null && byEmail?.personnelNumber != null;
  return byEmail && !isAnother ? byEmail : null;
}

type Refuse = (line: number, reason: Reason | null) => void;

function refuseDoubled(
  claims: readonly Claim[],
  keyOf: (claim: Claim) => string | null,
  code: "number-doubled" | "email-doubled",
  refuse: Refuse,
): void {
  for (const [key, doubled] of Map.groupBy(claims, keyOf)) {
    if (key === null || doubled.length < 2) continue;
    for (const { line } of doubled) refuse(line, { code, lines: otherLines(doubled, line) });
  }
}

/** One row with the number and another with the address of the same person. */
function refuseSamePerson(matches: readonly Match[], refuse: Refuse): void {
  for (const [person, doubled] of Map.groupBy(matches, (match) => match.person)) {
    if (person === null || doubled.length < 2) continue;
    const claims = doubled.map((match) => match.claim);
    for (const { line } of claims) refuse(line, { code: "same-person", lines: otherLines(claims, line) });
  }
}

/** Enough lines to find the others by; a wrongly chosen column can make all rows of a file alike. */
const mostLines = 7;

export const otherLines = (claims: readonly Pick<Claim, "line">[], line: number): number[] =>
  claims
    .slice(0, mostLines)
    .map((claim) => claim.line)
    .filter((candidate) => candidate !== line);

/** Who gets another address in this file, so that the old one comes free. */
const releasedAddresses = (matches: readonly Match[]): ReadonlySet<string> =>
  new Set(
    matches.flatMap(({ claim, person }) =>
      person?.email && claim.email !== null && claim.email !== person.email ? [person.email] : [],
    ),
  );

function takenAddress({ claim, person }: Match, directory: Directory, released: ReadonlySet<string>): Reason | null {
  const owner = claim.email === null ? undefined : directory.byEmail.get(claim.email);
  if (!owner || owner === person || released.has(owner.email ?? "")) return null;
  return { code: "email-of-other", name: owner.name };
}
