import type { Size } from "../large-organisation.ts";

/** What to measure: for which organisations, how long each row, and how to say it. */
export interface Plan {
  readonly sizes: readonly Size[];
  /** Requests at once. */
  readonly connections: readonly number[];
  /** Seconds that each row is loaded and counted, after it has warmed up. */
  readonly seconds: number;
  readonly json: boolean;
}

const quick: Omit<Plan, "json"> = {
  sizes: [{ people: 1_000, enrolments: 10_000 }],
  connections: [1, 8, 32],
  seconds: 1.5,
};

const full: Omit<Plan, "json"> = {
  sizes: [
    { people: 1_000, enrolments: 10_000 },
    { people: 10_000, enrolments: 100_000 },
    { people: 100_000, enrolments: 1_000_000 },
  ],
  connections: [1, 8, 32],
  seconds: 4,
};

/** The plan that the words of the command line ask for; throws a sentence for a word that it does not know. */
export function planOf(words: readonly string[]): Plan {
  const unknown = words.find((word) => !["--quick", "--full", "--json"].includes(word));
  if (unknown !== undefined)
    throw new Error(`"${unknown}" is unknown. Say --quick or --full, and --json for one JSON object per line.`);
  if (words.includes("--quick") && words.includes("--full")) throw new Error("Say --quick or --full, not both.");
  return { ...(words.includes("--full") ? full : quick), json: words.includes("--json") };
}
