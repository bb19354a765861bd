import { z } from "zod";
import { hasRole } from "#platform/actor.ts";
import { defineNotice } from "#news";
import { findIdsWithRole } from "#people";
import * as m from "#messages/office";

/** Two nights brought no backup: told to the administrators, who can do something about it or know who can. */
export const backupMissing = defineNotice({
  kind: "office.backup_missing",
  verbs: ["office.backup_missed"],
  icon: "archive",
  label: m.noticeBackupLabel,
  context: z.object({}),
  keep: async () => ({}),
  recipients: (acting) => findIdsWithRole(acting, "administrator"),
  concerns: (actor) => hasRole(actor, "administrator"),
  mayTell: async (acting, asked) => {
    const administrators = await findIdsWithRole(acting, "administrator");
    return asked.map(({ personId }) => administrators.includes(personId));
  },
  text: m.noticeBackup,
  href: () => "/beheer/reservekopieen",
  mail: "at_once",
});
