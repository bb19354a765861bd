import { searchForm } from "../search-terms.ts";
import type { KnownUnit, UnitKey } from "./known.ts";
import type { Reason } from "./reason.ts";

/** A unit as the rows describe it. */
export interface DescribedUnit {
  readonly key: UnitKey;
  readonly code: string | null;
  readonly name: string | null;
  /** Where it is described first. */
  readonly line: number;
}

/** The units that are known and those that the file describes, to be looked up by code and by name. */
export class UnitCatalogue {
  readonly #byId: ReadonlyMap<string, KnownUnit>;
  readonly #byCode: ReadonlyMap<string, KnownUnit>;
  readonly #openByName: ReadonlyMap<string, readonly KnownUnit[]>;
  readonly #described = new Map<UnitKey, DescribedUnit>();
  readonly #describedByName = new Map<string, Set<UnitKey>>();

  constructor(units: readonly KnownUnit[]) {
    this.#byId = new Map(units.map((unit) => [unit.id, unit]));
    this.#byCode = new Map(
      units.flatMap((unit) => (unit.code === null ? [] : [[unit.code.toLowerCase(), unit] as const])),
    );
    const open = units.filter((unit) => !unit.isClosed);
    this.#openByName = Map.groupBy(open, (unit) => searchForm(unit.name));
  }

  known(key: UnitKey): KnownUnit | undefined {
    return this.#byId.get(key);
  }

  described(key: UnitKey | undefined): DescribedUnit | undefined {
    return key === undefined ? undefined : this.#described.get(key);
  }

  allDescribed(): DescribedUnit[] {
    return [...this.#described.values()];
  }

  describe(unit: DescribedUnit): void {
    this.#described.set(unit.key, unit);
    if (unit.name === null) return;
    const form = searchForm(unit.name);
    this.#describedByName.set(form, (this.#describedByName.get(form) ?? new Set()).add(unit.key));
  }

  isThere(key: UnitKey): boolean {
    return this.#byId.has(key) || this.#described.has(key);
  }

  /** The unit with this code; a known one of this name that has no code yet is meant too. */
  keyOfCode(code: string, name: string | null): UnitKey {
    const known = this.#byCode.get(code.toLowerCase());
    if (known) return known.id;
    const namesakes = name === null ? [] : (this.#openByName.get(searchForm(name)) ?? []);
    const [only, ...others] = namesakes.filter((unit) => unit.code === null);
    const takenBy = this.described(only?.id)?.code ?? code;
    return only && others.length === 0 && takenBy.toLowerCase() === code.toLowerCase()
      ? only.id
      : `new:code:${code.toLowerCase()}`;
  }

  /** The only unit of this name; a Reason when there are several. */
  keyOfName(name: string): UnitKey | Reason {
    const form = searchForm(name);
    const known = (this.#openByName.get(form) ?? []).map((unit) => unit.id);
    const keys = new Set([...known, ...(this.#describedByName.get(form) ?? [])]);
    if (keys.size > 1) return { code: "unit-ambiguous", unit: name };
    const [only] = keys;
    return only ?? `new:name:${form}`;
  }

  /** A column with the unit above may hold codes or names; a code that nobody has may still be a name. */
  keyOfParent(code: string | null, name: string): UnitKey | Reason {
    if (code === null) return this.keyOfName(name);
    const byCode = this.keyOfCode(code, null);
    if (this.isThere(byCode)) return byCode;
    const byName = this.keyOfName(code);
    return typeof byName !== "string" || this.isThere(byName) ? byName : byCode;
  }
}
