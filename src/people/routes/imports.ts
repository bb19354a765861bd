import { download, form, page, type Route } from "#platform/http/routes.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { sheetDownload } from "#platform/spreadsheet/download.ts";
import * as m from "#messages/people";
import { chooseColumns, reopenColumns } from "../actions/choose-columns.ts";
import { confirmImport, discardImport } from "../actions/confirm-import.ts";
import { readCorrection, readImport } from "../actions/read-import.ts";
import { readImports, startImport } from "../actions/start-import.ts";
import { exampleSheet } from "../import/example.ts";
import { largestFile } from "../import/read-table.ts";
import { ImportPage } from "../pages/import/import.tsx";
import { ImportsPage } from "../pages/imports.tsx";

const start = "/mensen/import";
const importing = `${start}/:importId`;
const goesTo = ({ importId }: { readonly importId: string }): string => `${start}/${importId}`;

const importsPage = page(start, readImports, ImportsPage);
const importPage = page(importing, readImport, ImportPage);

/** What a browser adds around a file in a form. */
const aroundFile = 64 * 1024;

export const importRoutes: readonly Route[] = [
  importsPage,
  {
    ...form(start, startImport, { goesTo, again: importsPage, bodyLimit: largestFile + aroundFile }),
    slow: true,
  },
  download(`${start}/voorbeeld`, readImports, (_, visit) => sheetDownload(inLocale(visit.actor, exampleSheet), "csv")),
  importPage,
  form(`${importing}/kolommen`, chooseColumns, { goesTo, again: importPage }),
  form(`${importing}/terug`, reopenColumns, { goesTo, again: importPage }),
  form(`${importing}/uitvoeren`, confirmImport, { goesTo, again: importPage }),
  form(`${importing}/weggooien`, discardImport, { goesTo: () => start, says: m.importDiscarded, again: importsPage }),
  download(`${importing}/verbeteren`, readCorrection, (sheet) => sheetDownload(sheet, "csv")),
];
