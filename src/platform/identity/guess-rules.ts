const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/**
 * What can be guessed at, or asked too often. `free` tries cost no pause; from then on each next one waits twice as long as
 * the one before, up to `longest`. After `forgotten` without a try the count starts anew. No count ever closes an account:
 * a link by mail and a passkey stay open whoever guesses.
 */
export const guessLimits = {
  passwordOfAccount: { free: 5, first: 4 * second, longest: 15 * minute, forgotten: 24 * hour },
  /** Many colleagues share the address of their building: here the pauses stay short. */
  passwordFromAddress: { free: 50, first: second, longest: 30 * second, forgotten: hour },
  codeOfAccount: { free: 5, first: 10 * second, longest: 15 * minute, forgotten: 24 * hour },
  mailToAccount: { free: 4, first: 30 * second, longest: hour, forgotten: 24 * hour },
  mailFromAddress: { free: 50, first: second, longest: 30 * second, forgotten: hour },
  startCode: { free: 10, first: 4 * second, longest: 15 * minute, forgotten: hour },
} as const;

export type GuessKind = keyof typeof guessLimits;

/** Milliseconds after which any count may be thrown away. */
export const longestMemory = Math.max(...Object.values(guessLimits).map((limit) => limit.forgotten));

export interface Guesses {
  readonly failures: number;
  readonly lastAt: Date;
}

/** Milliseconds to wait after this many tries in a row. */
export function pauseAfter(kind: GuessKind, failures: number): number {
  const { free, first, longest } = guessLimits[kind];
  if (failures < free) return 0;
  return Math.min(longest, first * 2 ** Math.min(failures - free, 40));
}

/** What the count stands at, once old tries are forgotten. */
export const failuresAt = (kind: GuessKind, known: Guesses, at: Date): number =>
  at.getTime() - known.lastAt.getTime() >= guessLimits[kind].forgotten ? 0 : known.failures;

/** A try that lies further ahead, in milliseconds, was counted by a clock that was wrong. */
const clocksDiffer = minute;

/** Whole seconds until the next try is allowed; 0 when it is allowed now. Who tried while the clock was ahead is not locked out until it is there again. */
export function secondsToWait(kind: GuessKind, known: Guesses, at: Date): number {
  const pause = pauseAfter(kind, failuresAt(kind, known, at));
  if (pause === 0 || known.lastAt.getTime() - at.getTime() > clocksDiffer) return 0;
  return Math.max(0, Math.ceil((known.lastAt.getTime() + pause - at.getTime()) / second));
}
