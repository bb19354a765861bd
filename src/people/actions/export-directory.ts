import { z } from "zod";
import { defineAuditedRead, nothingYet } from "#platform/action/action.ts";
import { audit } from "#platform/audit/audit.ts";
import { Conflict } from "#platform/errors/errors.ts";
import { type Cell, type Sheet, sheetFormats } from "#platform/spreadsheet/sheet.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import * as m from "#messages/people";
import * as platform from "#messages/platform";
import { directoryInput } from "../directory-query.ts";
import { hierarchyLevelName } from "../pages/job-role-words.ts";
import { mayManagePeople, maySeeDirectory } from "../permissions.ts";
import { type DirectoryRow, findDirectory } from "../queries/directory.ts";
import { askedOfDirectory, countForgiving } from "./read-directory.ts";

const mostRows = 200_000;

/** The colleagues of this search and these filters as a list to keep. Who keeps the people gets their number and address too. */
export const exportDirectory = defineAuditedRead({
  name: "people.directory.export",
  input: directoryInput.extend({ format: z.enum(sheetFormats) }),
  find: nothingYet,
  may: maySeeDirectory,
  run: async (acting, input) => {
    const manages = mayManagePeople(acting.actor);
    const { query, total } = await countForgiving(acting, askedOfDirectory(input, manages));
    if (total > mostRows) throw new Conflict(() => platform.listTooLong({ n: mostRows }));
    const rows = await findDirectory(acting, query, { limit: mostRows, offset: 0 });
    await audit(acting, {
      action: "people.directory.exported",
      details: { people: rows.length, withContact: manages },
    });
    const columns = manages ? [...basics(), ...contact()] : basics();
    const sheet: Sheet = inLocale(acting.actor, () => ({
      name: m.people(),
      headings: columns.map((column) => column.heading()),
      rows: rows.map((row) => columns.map((column) => column.cell(row))),
    }));
    return { sheet, format: input.format };
  },
});

interface SheetColumn {
  readonly heading: () => string;
  readonly cell: (row: DirectoryRow) => Cell;
}

const basics = (): SheetColumn[] => [
  { heading: m.name, cell: (row) => row.name },
  { heading: m.jobTitle, cell: (row) => row.jobTitle },
  { heading: m.unit, cell: (row) => row.unitName },
  { heading: m.leader, cell: (row) => row.leaderName },
];

const contact = (): SheetColumn[] => [
  { heading: m.personnelNumber, cell: (row) => row.personnelNumber },
  { heading: m.email, cell: (row) => row.email },
  { heading: m.jobFamily, cell: (row) => row.jobFamily },
  { heading: m.hierarchyLevel, cell: (row) => row.hierarchyLevel && hierarchyLevelName(row.hierarchyLevel) },
];
