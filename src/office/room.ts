import type { Actor } from "#platform/actor.ts";
import * as m from "#messages/office";
import { backupMissing } from "./notices/backup-missing.ts";
import { mayKeepOffice } from "./permissions.ts";
import { routes } from "./routes.ts";
import { watchBackups } from "./watch-backups.ts";

export const room = {
  routes,
  routines: [watchBackups],
  notices: [backupMissing],
  navigation: (actor: Actor) =>
    mayKeepOffice(actor) ? [{ href: "/beheer", label: m.office(), icon: "settings", primary: false, order: 90 }] : [],
};
