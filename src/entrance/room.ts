import type { Settings } from "#platform/settings/settings.ts";
import { greeting } from "./greeting.ts";
import { listeners } from "./listeners.ts";
import { routes } from "./routes.ts";

export const room = { routes, listeners, open: ({ baseUrl }: Settings) => greeting(baseUrl) };
