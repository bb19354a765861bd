import { z } from "zod";
import type { Acting } from "#platform/action/acting.ts";
import { defineAuditedRead, nothingYet } from "#platform/action/action.ts";
import { audit } from "#platform/audit/audit.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { sheetFormats } from "#platform/spreadsheet/sheet.ts";
import { pageCount } from "#ui/data-table/table-state.ts";
import { logInput, logPageSize, logQuery, logState } from "../log-query.ts";
import { mayKeepOffice } from "../permissions.ts";
import { countLog, findLog, hasLogged, reach } from "../queries/audit-log.ts";
import { entryView, logSheet } from "../views/log.ts";

/** Who changed what and who read whose data. Whoever looks at it stands in it too, once an hour. */
export const readLog = defineAuditedRead({
  name: "office.log.read",
  input: logInput,
  find: nothingYet,
  may: mayKeepOffice,
  run: async (acting, input) => {
    await writeDownReading(acting);
    const query = logQuery(input, acting.now);
    const total = await countLog(acting, query);
    const page = Math.min(input.page, pageCount(total, logPageSize));
    const rows = await findLog(acting, query, { limit: logPageSize, offset: (page - 1) * logPageSize });
    return { entries: rows.map(entryView), total, isCutOff: total === reach, state: logState(input, page) };
  },
});

async function writeDownReading(acting: Acting): Promise<void> {
  const anHourAgo = new Date(acting.now.getTime() - 3600_000);
  if (!(await hasLogged(acting, "office.log.read", anHourAgo))) await audit(acting, { action: "office.log.read" });
}

/** The same entries as a list to keep. */
export const exportLog = defineAuditedRead({
  name: "office.log.export",
  input: logInput.extend({ format: z.enum(sheetFormats) }),
  find: nothingYet,
  may: mayKeepOffice,
  run: async (acting, input) => {
    const rows = await findLog(acting, logQuery(input, acting.now), { limit: reach, offset: 0 });
    await audit(acting, { action: "office.log.exported", details: { entries: rows.length } });
    return { sheet: inLocale(acting.actor, () => logSheet(rows.map(entryView))), format: input.format };
  },
});
