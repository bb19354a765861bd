import { fileRoutes } from "./files/routes.ts";
import { openFiles } from "./files/storage.ts";
import { removeStrays, removeUnused } from "./files/sweep.ts";
import type { Settings } from "./settings/settings.ts";

/** What the platform itself brings to the house: the doors of files, and the routines that clean up. */
export const room = {
  routes: fileRoutes,
  routines: [removeUnused, removeStrays],
  open: async (settings: Settings): Promise<null> => {
    openFiles(settings.dataDir);
    return null;
  },
};
