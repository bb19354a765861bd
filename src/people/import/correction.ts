import type { Sheet } from "#platform/spreadsheet/sheet.ts";
import * as m from "#messages/people";
import type { Reason } from "./reason.ts";
import type { ImportTable } from "./table.ts";
import { reasonText } from "./words.ts";

/** The refused rows as they came, each with the reason behind it: to mend and import again. */
export function correctionSheet(table: ImportTable, refused: ReadonlyMap<number, readonly Reason[]>): Sheet {
  const rows = table.rows.flatMap(({ line, cells }) => {
    const reasons = refused.get(line);
    return reasons ? [[...cells, reasons.map(reasonText).join(" ")]] : [];
  });
  return { name: m.correctionFileName(), headings: [...table.headings, m.reasonHeading()], rows };
}
