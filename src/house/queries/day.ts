/** The day of the house: one of UTC, so that all scopes have the same days. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
