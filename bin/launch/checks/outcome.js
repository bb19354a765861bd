/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Outcome
 * @typedef {{ name: string, run: () => Promise<Outcome> }} Check
 */

/** @type {Outcome} */
export const passed = { passed: 1, failed: 0, skipped: 0 };

/** @type {Outcome} */
export const failed = { passed: 0, failed: 1, skipped: 0 };

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {Outcome}
 */
export function together(outcomes) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const outcome of outcomes) {
    sum.passed += outcome.passed;
    sum.failed += outcome.failed;
    sum.skipped += outcome.skipped;
  }
  return sum;
}

/**
 * The closing line that machines read; it is the same in every language.
 * @param {Outcome} outcome
 */
export function closingLine({ passed: good, failed: bad, skipped }) {
  return `${good} passed, ${bad} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
