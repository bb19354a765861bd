import { Invalid } from "#platform/errors/errors.ts";

/** Field → sentence of a write that must be refused as Invalid; fails when it is not. */
export async function refusalOf(write: Promise<unknown>): Promise<Record<string, string>> {
  const outcome = await write.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Invalid)) throw new Error("The write was not refused as invalid.", { cause: outcome });
  return Object.fromEntries(Object.entries(outcome.fields).map(([field, sentence]) => [field, sentence()]));
}
