import { Invalid } from "#platform/errors/errors.ts";
import type { GuessKind } from "#platform/identity/guess-rules.ts";
import { countTry } from "#platform/identity/guesses.ts";
import { keepHeldBack } from "#platform/identity/sign-ins.ts";
import * as m from "#messages/entrance";

/** Counts a try under each of these, and throws Invalid with a sentence when the next one must wait. */
export async function slowDown(tries: readonly (readonly [kind: GuessKind, whose: string])[], at: Date): Promise<void> {
  for (const [kind, whose] of tries) {
    const seconds = await countTry(kind, whose, at);
    if (seconds === 0) continue;
    await keepHeldBack(at);
    throw new Invalid({
      "": () => (seconds < 90 ? m.waitSeconds({ seconds }) : m.waitMinutes({ minutes: Math.ceil(seconds / 60) })),
    });
  }
}
