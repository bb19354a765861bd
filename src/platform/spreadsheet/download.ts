import { contentDisposition } from "../files/disposition.ts";
import { toCsv } from "./csv.ts";
import type { Sheet, SheetFormat } from "./sheet.ts";
import { toXlsx } from "./xlsx.ts";

const contentTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const satisfies Record<SheetFormat, string>;

/** The list as a file to keep. */
export async function sheetDownload(sheet: Sheet, format: SheetFormat): Promise<Response> {
  const body = format === "csv" ? toCsv(sheet) : new Uint8Array(await toXlsx(sheet));
  return new Response(body, {
    headers: {
      "content-type": contentTypes[format],
      "content-disposition": contentDisposition("attachment", `${sheet.name}.${format}`),
      "cache-control": "private, no-store",
    },
  });
}
