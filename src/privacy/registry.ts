import type { PersonalDataKind, PersonalTable, RoomPersonalData } from "#platform/personal-data/personal-data.ts";

let known: readonly RoomPersonalData[] = [];

/** Told once, when the house is put together, what each room stores about people, in the order of the map. */
export function registerPersonalData(rooms: readonly RoomPersonalData[]): void {
  const names = rooms.flatMap((room) => room.kinds.map((kind) => kind.name));
  if (new Set(names).size !== names.length) throw new Error("Two kinds of personal data have the same name.");
  known = rooms;
}

export const registeredRooms = (): readonly RoomPersonalData[] => known;

/**
 * Every kind in the order of the map, in a room what goes last first: who somebody is stands above what they chose. What the
 * ground itself keeps says a reader least, and comes last.
 */
export function personalDataKinds(): PersonalDataKind[] {
  const isOfTheGround = (kind: PersonalDataKind): boolean => kind.name.startsWith("platform.");
  const kinds = known.flatMap((room) => room.kinds.toReversed());
  return [...kinds.filter((kind) => !isOfTheGround(kind)), ...kinds.filter(isOfTheGround)];
}

/** The order in which kinds are erased: a room before those that it builds upon. */
export const kindsToErase = (): PersonalDataKind[] => known.toReversed().flatMap((room) => [...room.kinds]);

/** Throws when no kind has this table: a table that belongs to rows of another needs that other. */
export function registeredTable(name: string): PersonalTable {
  const table = personalDataKinds()
    .flatMap((kind) => kind.tables)
    .find((candidate) => candidate.table === name);
  if (!table) throw new Error(`No kind of personal data has the table ${name}.`);
  return table;
}
