import { searchForm } from "../search-terms.ts";
import type { Claim } from "./claim.ts";
import type { Known, Refusals, UnitKey } from "./known.ts";
import { inLoop } from "./loops.ts";
import type { Reason } from "./reason.ts";
import { type DescribedUnit, UnitCatalogue } from "./unit-catalogue.ts";

export interface NewUnit {
  readonly key: UnitKey;
  readonly code: string | null;
  readonly name: string;
  readonly parent: UnitKey | null;
}

export interface ChangedUnit {
  readonly id: string;
  /** As it is called now. */
  readonly label: string;
  readonly name?: { readonly from: string; readonly to: string };
  readonly code?: { readonly to: string };
  readonly parent?: { readonly from: UnitKey | null; readonly to: UnitKey };
}

export interface UnitPlan {
  /** Line → the unit of that row; a row that names none is not in it. */
  readonly unitOf: ReadonlyMap<number, UnitKey>;
  /** Each after the unit that it hangs below. */
  readonly newUnits: readonly NewUnit[];
  readonly changedUnits: readonly ChangedUnit[];
  /** Every unit → the one above it, as it would be afterwards. */
  readonly parentOf: ReadonlyMap<UnitKey, UnitKey | null>;
  /** Every unit → its name afterwards. */
  readonly nameOf: ReadonlyMap<UnitKey, string>;
  readonly refused: Refusals;
}

/** The units that the rows name, compared with the known ones: what is new, what is called or hangs otherwise, what cannot be. */
export function planUnits(claims: readonly Claim[], known: Known): UnitPlan {
  const reading = readUnits(claims, known);
  const { catalogue, refuse, refused, unitOf } = reading;
  const parentOf = parentsAfter(reading, known);
  const looping = inLoop(parentOf);
  for (const claim of claims) {
    const key = unitOf.get(claim.line);
    const says = claim.parentCode ?? claim.parentName;
    if (key !== undefined && looping.has(key) && says !== null) {
      refuse(claim.line, { code: "unit-loop", unit: claim.unitName ?? claim.unitCode ?? "" });
    }
  }
  const described = catalogue.allDescribed();
  const newUnits = described
    .filter(({ key }) => !catalogue.known(key))
    .map(({ key, code, name }) => ({ key, code, name: name ?? code ?? "", parent: parentOf.get(key) ?? null }));
  const changedUnits = described.flatMap((unit) => changeOf(unit, reading));
  return {
    unitOf,
    newUnits: refused.size > 0 ? newUnits : parentsFirst(newUnits, parentOf),
    changedUnits,
    parentOf,
    nameOf: new Map([
      ...known.units.map((unit) => [unit.id, unit.name] as const),
      ...changedUnits.flatMap((unit) => (unit.name ? [[unit.id, unit.name.to] as const] : [])),
      ...newUnits.map((unit) => [unit.key, unit.name] as const),
    ]),
    refused,
  };
}

interface Reading {
  readonly catalogue: UnitCatalogue;
  readonly unitOf: Map<number, UnitKey>;
  /** What the rows say stands above a unit, and where that was said first; a null key is the top. */
  readonly said: Map<UnitKey, { readonly key: UnitKey | null; readonly line: number }>;
  readonly refused: Map<number, Reason[]>;
  readonly refuse: (line: number, reason: Reason) => void;
}

/** First the units with a code, then those with a name alone, which may be one of the former; then what hangs below what. */
function readUnits(claims: readonly Claim[], known: Known): Reading {
  const refused = new Map<number, Reason[]>();
  const refuse = (line: number, reason: Reason): void => {
    refused.set(line, [...(refused.get(line) ?? []), reason]);
  };
  const reading: Reading = {
    catalogue: new UnitCatalogue(known.units),
    unitOf: new Map(),
    said: new Map(),
    refused,
    refuse,
  };
  const { catalogue } = reading;
  for (const claim of claims) {
    if (claim.unitCode !== null) describe(reading, claim, catalogue.keyOfCode(claim.unitCode, claim.unitName));
  }
  for (const claim of claims) {
    if (claim.unitCode === null && claim.unitName !== null)
      describe(reading, claim, catalogue.keyOfName(claim.unitName));
  }
  for (const claim of claims) hang(reading, claim);
  return reading;
}

function describe({ catalogue, unitOf, refuse }: Reading, claim: Claim, key: UnitKey | Reason): void {
  if (typeof key !== "string") return refuse(claim.line, key);
  const known = catalogue.known(key);
  if (known?.isClosed) return refuse(claim.line, { code: "unit-closed", unit: known.name });
  unitOf.set(claim.line, key);
  const before = catalogue.described(key);
  if (!before || (before.name === null && claim.unitName !== null)) {
    return catalogue.describe({ key, code: claim.unitCode, name: claim.unitName, line: claim.line });
  }
  if (claim.unitName !== null && searchForm(claim.unitName) !== searchForm(before.name ?? "")) {
    refuse(claim.line, { code: "unit-name-differs", unit: claim.unitCode ?? claim.unitName, line: before.line });
  }
}

function hang({ catalogue, unitOf, said, refuse }: Reading, claim: Claim): void {
  const unit = catalogue.described(unitOf.get(claim.line));
  const above = claim.parentCode ?? claim.parentName;
  if (!unit || above === null) return;
  const found = catalogue.keyOfParent(claim.parentCode, above);
  if (typeof found !== "string") return refuse(claim.line, found);
  const known = catalogue.known(found);
  if (known?.isClosed) return refuse(claim.line, { code: "unit-closed", unit: known.name });
  // Many systems hang the top of the organisation below itself.
  const key = found === unit.key ? null : found;
  const before = said.get(unit.key);
  if (before && before.key !== key) {
    return refuse(claim.line, { code: "unit-parent-differs", unit: unit.name ?? unit.code ?? "", line: before.line });
  }
  if (!before) said.set(unit.key, { key, line: claim.line });
  if (key !== null && !catalogue.isThere(key)) {
    catalogue.describe({ key, code: claim.parentCode, name: claim.parentName ?? above, line: claim.line });
  }
}

/** Where every unit hangs afterwards. New units of which nothing is said go below the top of the organisation, when it has one. */
function parentsAfter({ catalogue, said }: Reading, known: Known): Map<UnitKey, UnitKey | null> {
  const [top, ...otherTops] = known.units.filter((unit) => unit.parentId === null && !unit.isClosed);
  const shelter = top && otherTops.length === 0 && (said.get(top.id)?.key ?? null) === null ? top.id : null;
  const parents = new Map<UnitKey, UnitKey | null>(known.units.map((unit) => [unit.id, unit.parentId]));
  for (const { key } of catalogue.allDescribed()) {
    const parent = said.get(key);
    if (!catalogue.known(key)) parents.set(key, parent ? parent.key : shelter);
    else if (parent && parent.key !== null) parents.set(key, parent.key);
  }
  return parents;
}

function changeOf({ key, code, name }: DescribedUnit, { catalogue, said }: Reading): ChangedUnit[] {
  const known = catalogue.known(key);
  if (!known) return [];
  const parent = said.get(key)?.key ?? null;
  const changes = {
    ...(code !== null && name !== null && name !== known.name ? { name: { from: known.name, to: name } } : {}),
    ...(code !== null && known.code === null ? { code: { to: code } } : {}),
    ...(parent !== null && parent !== known.parentId ? { parent: { from: known.parentId, to: parent } } : {}),
  };
  return Object.keys(changes).length === 0 ? [] : [{ id: known.id, label: known.name, ...changes }];
}

function parentsFirst(units: readonly NewUnit[], parentOf: ReadonlyMap<UnitKey, UnitKey | null>): NewUnit[] {
  const depthOf = (key: UnitKey): number => {
    const parent = parentOf.get(key) ?? null;
    return parent === null ? 0 : depthOf(parent) + 1;
  };
  return units.toSorted((a, b) => depthOf(a.key) - depthOf(b.key));
}
