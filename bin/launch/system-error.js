/**
 * The system's code of an error ("ENOENT"), or null when it has none.
 * @param {unknown} error
 * @returns {unknown}
 */
export const codeOf = (error) => (error instanceof Error && "code" in error ? error.code : null);
