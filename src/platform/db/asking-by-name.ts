import pg from "pg";
import { AwaitingClient } from "./silence.ts";
import { StatementNames } from "./statement-names.ts";

type Asking = (this: AwaitingClient, ...given: unknown[]) => unknown;

/**
 * Connections, for one pool, on which the database prepares once what is asked often of that pool, and is then told its name and
 * the values alone.
 */
export function askingByName(): typeof pg.Client {
  const names = new StatementNames();
  class AskingByName extends AwaitingClient {}

  // The signatures of `query` are many; all but a text with values pass as they are.
  Reflect.set(AskingByName.prototype, "query", function askByName(this: AwaitingClient, ...given: unknown[]) {
    this.isAwaiting = true;
    const ask = Reflect.get(pg.Client.prototype, "query") as Asking;
    const [text, values, ...others] = given;
    const name = typeof text === "string" && Array.isArray(values) && values.length > 0 ? names.of(text) : null;
    return Reflect.apply(ask, this, name === null ? given : [{ name, text, values }, ...others]);
  } satisfies Asking);
  return AskingByName;
}
