import { openBackups } from "./backup/overdue.ts";
import { fileRoutes } from "./files/routes.ts";
import { openScanner } from "./files/scanner/scanner.ts";
import { openFiles } from "./files/storage.ts";
import { keysOfFiles } from "./files/stored-keys.ts";
import { removeStrays, removeUnused } from "./files/sweep.ts";
import { openMail } from "./mail/outgoing.ts";
import { sendMail } from "./mail/send.ts";
import { takeUpOverdueMail } from "./mail/upkeep.ts";
import { personalData } from "./personal-data.ts";
import type { Settings } from "./settings/settings.ts";
import { setSiteAddress } from "./site-address.ts";

/** What the platform itself brings to the house: the doors of files, the outbox of mail, and the routines that clean up. */
export const room = {
  routes: fileRoutes,
  personalData,
  jobs: [sendMail],
  storedKeys: [keysOfFiles],
  routines: [removeUnused, removeStrays, takeUpOverdueMail],
  open: async (settings: Settings): Promise<null> => {
    setSiteAddress(settings.baseUrl);
    openFiles(settings.dataDir);
    openScanner(settings.clamd);
    openMail(settings.smtpUrl);
    openBackups(settings.backupDir);
    return null;
  },
};
