import * as m from "#messages/platform";
import { CannotStart } from "./cannot-start.ts";
import type { Settings } from "./settings.ts";

/** What `listen` failed with, as the sentence that says what to change; an error that the settings have no part in comes back as it is. */
export function cannotListen(error: unknown, { host, port }: Settings): unknown {
  const code = error instanceof Error && "code" in error ? error.code : null;
  const place = { host, port: String(port) };
  if (code === "EADDRINUSE") return new CannotStart(() => m.settingsPortTaken(place));
  if (code === "EACCES") return new CannotStart(() => m.settingsPortForbidden(place));
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN")
    return new CannotStart(() => m.settingsHostUnknown(place));
  return error;
}
