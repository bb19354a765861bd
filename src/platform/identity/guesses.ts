import { globalDatabase } from "../db/database.ts";
import { failuresAt, type GuessKind, longestMemory, secondsToWait } from "./guess-rules.ts";
import { decreaseGuesses, deleteGuesses, deleteGuessesBefore, lockGuesses, updateGuesses } from "./queries/guesses.ts";
import { hashToken } from "./token.ts";

const keyOf = (kind: GuessKind, whose: string): string => hashToken(`${kind} ${whose}`);

/**
 * Counts a try before it is made, in the database, so that it holds over all processes and for tries sent at once. Returns 0,
 * or after how many seconds one may try; then nothing was counted.
 */
export async function countTry(kind: GuessKind, whose: string, at: Date): Promise<number> {
  const key = keyOf(kind, whose);
  await deleteGuessesBefore(globalDatabase(), new Date(at.getTime() - longestMemory));
  return globalDatabase()
    .transaction()
    .execute(async (db) => {
      const known = await lockGuesses(db, key);
      const wait = secondsToWait(kind, known, at);
      if (wait === 0) await updateGuesses(db, key, failuresAt(kind, known, at) + 1, at);
      return wait;
    });
}

/** It was no guess: what was counted for it before is taken back. */
export const takeBackTry = (kind: GuessKind, whose: string): Promise<void> =>
  decreaseGuesses(globalDatabase(), keyOf(kind, whose));

/** It was no guess: the count starts anew. */
export const forgetTries = (kind: GuessKind, whose: string): Promise<void> =>
  deleteGuesses(globalDatabase(), keyOf(kind, whose));
