/** How a room says what it stores about people. Each room lists its kinds in `personal-data.ts`; a test holds them against the database. */
import type { Acting } from "../action/acting.ts";
import type { DB } from "../db/tables.ts";

/** Whose data is asked for, corrected or erased. */
export interface DataSubject {
  readonly personId: string;
  /** What they sign in with; null for who never came in. */
  readonly loginId: string | null;
}

/**
 * When a kind goes. "when-asked": as soon as the person asks, at work too. "after-employment": when somebody who left asks.
 * "two-years-after": not before two years after leaving, asked or not. "with-age": only when it is old enough. Whatever of the
 * first three is left two years after leaving goes by itself.
 */
export type Leaving = "when-asked" | "after-employment" | "two-years-after" | "with-age";

/** How rows lead to the person that they are about. */
export type About =
  | { readonly by: "person"; readonly columns: readonly string[] }
  | { readonly by: "login"; readonly column: string }
  /** Belongs to a row of another personal table, whose `id` it carries. */
  | { readonly by: "row"; readonly column: string; readonly of: keyof DB };

/** What a reader sees of a column: its heading, and where it needs them the words for its codes or whose name stands behind its id. */
export interface Shown {
  readonly heading: () => string;
  readonly words?: (code: string) => string;
  readonly nameFrom?: { readonly table: keyof DB; readonly column: string };
}

/** "remove": the rows go. "nameless": they stay as a count, about nobody. Else these columns are emptied or replaced. */
export type Erasure = "remove" | "nameless" | { readonly replace: () => Readonly<Record<string, unknown>> };

export interface PersonalTable {
  readonly table: keyof DB;
  readonly about: About;
  /** When it came about; the newest are shown first, and age is counted from here. */
  readonly moment: string | null;
  /** Columns that never leave the database: they open a door, or are about others. */
  readonly withheld: readonly string[];
  readonly shows: Readonly<Record<string, Shown>>;
  readonly erasure: Erasure;
  /** Rows older than this go, whatever else; `unless` names those that still wait for something. */
  readonly age: { readonly days: number; readonly unless?: { readonly column: string; readonly is: string } } | null;
}

type ColumnOf<Table extends keyof DB> = keyof DB[Table] & string;

interface TableDefinition<Table extends keyof DB> {
  readonly person?: readonly ColumnOf<Table>[];
  readonly login?: ColumnOf<Table>;
  readonly row?: { readonly column: ColumnOf<Table>; readonly of: keyof DB };
  readonly moment?: ColumnOf<Table>;
  readonly withheld?: readonly ColumnOf<Table>[];
  readonly shows?: Readonly<Partial<Record<ColumnOf<Table>, Shown | (() => string)>>>;
  readonly erasure?:
    | "remove"
    | "nameless"
    | { readonly replace: () => Readonly<Partial<Record<ColumnOf<Table>, unknown>>> };
  readonly age?: { readonly days: number; readonly unless?: { readonly column: ColumnOf<Table>; readonly is: string } };
}

/** A table with rows about people; what is not said is: removed at erasure, nothing withheld, no age. */
export function personalTable<Table extends keyof DB>(table: Table, definition: TableDefinition<Table>): PersonalTable {
  const { moment = null, withheld = [], shows = {}, erasure = "remove", age = null } = definition;
  const headed = Object.entries<Shown | (() => string) | undefined>(shows).flatMap(([column, shown]) =>
    shown === undefined ? [] : [[column, typeof shown === "function" ? { heading: shown } : shown] as const],
  );
  return { table, about: aboutOf(definition), moment, withheld, shows: Object.fromEntries(headed), erasure, age };
}

function aboutOf<Table extends keyof DB>({ person, login, row }: TableDefinition<Table>): About {
  if (person) return { by: "person", columns: person };
  if (login) return { by: "login", column: login };
  if (row) return { by: "row", ...row };
  throw new Error("A personal table says how its rows lead to a person.");
}

/** One kind of personal data, as "Over mij" explains it. */
export interface PersonalDataKind {
  /** "learning.certificates" */
  readonly name: string;
  readonly label: () => string;
  /** What it is for. */
  readonly purpose: () => string;
  readonly seenBy: () => string;
  /** Why it is kept as long as it is. */
  readonly because: () => string;
  readonly leaves: Leaving;
  /** Where the person can change it alone; without it HR does. */
  readonly changedAt?: string;
  /** In the order in which they are erased. */
  readonly tables: readonly PersonalTable[];
  /** What erasing takes besides the rows; it runs before they go. */
  readonly erase?: (acting: Acting, subject: DataSubject) => Promise<void>;
  /** How what is too old goes, where the application may not remove it row by row. Returns how much went. */
  readonly forget?: (acting: Acting) => Promise<number>;
}

/** A column that holds a person's id beside data that is not about that person. */
export interface Mention {
  readonly table: keyof DB;
  readonly columns: readonly string[];
  readonly because: string;
}

/** All that one room says about the personal data in its tables. */
export interface RoomPersonalData {
  readonly kinds: readonly PersonalDataKind[];
  readonly mentions?: readonly Mention[];
  /** Tables without data about people, each with the reason. */
  readonly impersonal?: Readonly<Partial<Record<keyof DB, string>>>;
}
