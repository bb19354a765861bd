/** People who work directly in one unit (or in none: then its id is the organisation's). */
export interface Home {
  readonly id: string;
  readonly people: number;
}

/**
 * Whom the figures of a scope leave out (trust 4, complementary suppression). Figures of a unit and of the units below it can
 * be taken from each other, so what remains between them must be nobody, or `threshold` people and more. Where fewer remain
 * (a leader and a secretary beside two teams, a unit that is too small by itself), the scope speaks for the others alone, and
 * they count one step higher, where there are more of them.
 *
 * @param direct who works in the scope itself
 * @param below for each unit directly below it, whom that one left out; of a unit without figures that is everybody
 */
export function leftOut(direct: Home, below: readonly (readonly Home[])[], threshold: number): readonly Home[] {
  const remaining = [direct, ...below.flat()].filter(({ people }) => people > 0);
  return countPeople(remaining) >= threshold ? [] : remaining;
}

/** A scope with who works directly in it. */
export interface SizedScope {
  readonly id: string;
  /** Null for the organisation itself. */
  readonly parentId: string | null;
  readonly direct: number;
}

/**
 * Whom each of these scopes leaves out. Below them may hang others, of which it is known.
 *
 * @param scopes each after all that hang below it
 */
export function leftOutOf(
  scopes: readonly SizedScope[],
  threshold: number,
  known: ReadonlyMap<string, { readonly parentId: string | null; readonly homes: readonly Home[] }> = new Map(),
): ReadonlyMap<string, readonly Home[]> {
  const below = Map.groupBy(known.values(), ({ parentId }) => parentId);
  const decided = new Map<string, readonly Home[]>();
  for (const { id, parentId, direct } of scopes) {
    const homes = leftOut(
      { id, people: direct },
      (below.get(id) ?? []).map((child) => child.homes),
      threshold,
    );
    decided.set(id, homes);
    below.set(parentId, [...(below.get(parentId) ?? []), { parentId, homes }]);
  }
  return decided;
}

export const countPeople = (homes: readonly Home[]): number => homes.reduce((sum, { people }) => sum + people, 0);
