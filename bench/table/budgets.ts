/** What a request may cost: the budget table of the design, and the aim of a fiftieth of what Moodle 5.1.3 needs for the same page. */
export interface Budget {
  /** Milliseconds of CPU in the application. */
  readonly node: number;
  /** In the application and the database together. */
  readonly together: number;
  readonly queries: number;
}

const page = (together: number): Budget => ({ node: 1, together, queries: 5 });

/** By the name of the row. A password costs what it must, a write is no page: these have none. */
const budgets: ReadonlyMap<string, Budget> = new Map([
  ["house", page(1.9)],
  ["catalogue", page(1.3)],
  ["search", page(2.8)],
  ["training", page(1.8)],
  ["lesson", page(1.2)],
]);

export const budgetOf = (name: string): Budget | null => budgets.get(name) ?? null;

/** A page of one person may cost so much more with 1,000,000 enrolments than with 10,000. */
export const mostGrowth = 1.2;

/** Bytes of a first visit, over the line. */
export const mostFirstBytes = 60_000;

/** Bytes that the application and its database hold together when nobody comes. */
export const mostIdleMemory = 300_000_000;
