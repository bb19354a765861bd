import type { Size } from "../large-organisation.ts";

/** What to measure: for which organisations, how long each row, and how to say it. */
export interface Plan {
  readonly sizes: readonly Size[];
  /** Requests at once. */
  readonly connections: readonly number[];
  /** Seconds that each row is loaded and counted, after it has warmed up. */
  readonly seconds: number;
  readonly json: boolean;
  /** The names of the rows to measure; null for all, and what else there is. */
  readonly only: readonly string[] | null;
}

type Form = Pick<Plan, "sizes" | "connections" | "seconds">;

const quick: Form = {
  sizes: [{ people: 1_000, enrolments: 10_000 }],
  connections: [1, 8, 32],
  seconds: 1.5,
};

const full: Form = {
  sizes: [
    { people: 100, enrolments: 1_000 },
    { people: 1_000, enrolments: 10_000 },
    { people: 10_000, enrolments: 100_000 },
    { people: 100_000, enrolments: 1_000_000 },
  ],
  connections: [1, 8, 32],
  seconds: 3,
};

const onlyThese = /^--only=(.+)$/;

/** The plan that the words of the command line ask for; throws a sentence for a word that it does not know. */
export function planOf(words: readonly string[]): Plan {
  const unknown = words.find((word) => !["--quick", "--full", "--json"].includes(word) && !onlyThese.test(word));
  if (unknown !== undefined)
    throw new Error(`"${unknown}" is unknown. Say --quick or --full, --json, or --only=house,lesson for some rows.`);
  if (words.includes("--quick") && words.includes("--full")) throw new Error("Say --quick or --full, not both.");
  const only = words.map((word) => onlyThese.exec(word)?.[1]?.split(",")).find((names) => names !== undefined);
  return { ...(words.includes("--full") ? full : quick), json: words.includes("--json"), only: only ?? null };
}
