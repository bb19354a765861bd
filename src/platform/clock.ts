let moved: (() => Date) | null = null;

/** The time of the server. Code asks here, so that a story in a test can happen on a chosen day. */
export const now = (): Date => moved?.() ?? new Date();

/** Only for tests: sets the clock, or with null gives it back to the machine. */
export function setClock(clock: (() => Date) | null): void {
  moved = clock;
}
