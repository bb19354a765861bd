import { now } from "#platform/clock.ts";
import { newStartCode } from "#platform/identity/first-run.ts";
import * as m from "#messages/entrance";

/** What the terminal says of coming in: on the first run the one link that founds an organisation, else nothing. The link alone holds the key, and works once. */
export async function greeting(baseUrl: URL): Promise<(() => string) | null> {
  const code = await newStartCode(now());
  if (code === null) return null;
  const link = `${baseUrl.origin}/welkom?code=${code}`;
  return () => m.terminalStart({ link, code });
}
