import { z } from "zod";
import { defineAuditedRead } from "#platform/action/action.ts";
import type { Acting } from "#platform/action/acting.ts";
import { id } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import type { Sheet } from "#platform/spreadsheet/sheet.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { pageCount } from "#ui/data-table/table-state.ts";
import { correctionSheet } from "../import/correction.ts";
import type { Field } from "../import/fields.ts";
import { outcomes } from "../import/plan.ts";
import type { LeftOut } from "../import/table.ts";
import { mayImport } from "../permissions.ts";
import { findRefusals, findRows, type ImportRow, type RowFilter } from "../queries/import-rows.ts";
import { findImport, findTable, findTableStart, type Import } from "../queries/imports.ts";
import type { ImportSummary } from "../imports/summary.ts";

interface About {
  readonly id: string;
  readonly fileName: string;
  readonly setback: Import["setback"];
}

export type ColumnsView = About & {
  readonly kind: "columns";
  readonly rowCount: number;
  readonly columns: readonly {
    readonly heading: string;
    readonly field: Field | null;
    readonly samples: readonly string[];
  }[];
  readonly leftOut: readonly LeftOut[];
};

export type ProgressView = About & {
  readonly kind: "progress";
  readonly stage: "checking" | "applying";
  readonly done: number;
  readonly total: number;
};

export type PreviewView = About & {
  readonly kind: "preview";
  readonly summary: ImportSummary;
  /** Null for all rows. */
  readonly outcome: RowFilter | null;
  readonly rows: readonly ImportRow[];
  readonly page: number;
  readonly pageCount: number;
};

export type DoneView = About & {
  readonly kind: "done";
  readonly summary: ImportSummary;
  readonly leftCount: number;
  readonly at: Date;
};

export type ImportView = ColumnsView | ProgressView | PreviewView | DoneView;

const pageSize = 25;

/** An import wherever it is: choosing columns, at work, to be looked at, or done. */
export const readImport = defineAuditedRead({
  name: "people.import",
  input: z.object({
    importId: id(),
    uitkomst: z
      .enum([...outcomes, "remarked"])
      .nullable()
      .catch(null)
      .default(null),
    page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
  }),
  find: (acting, { importId }) => findImport(acting, importId),
  may: mayImport,
  run: async (acting, { uitkomst: outcome, page }, draft): Promise<ImportView> => {
    const { id: importId, fileName, setback, state, summary } = draft;
    const about = { id: importId, fileName, setback };
    if (state === "mapping" || summary === null) return columnsView(acting, draft, about);
    if (state === "applied")
      return { ...about, kind: "done", summary, leftCount: draft.leaverIds.length, at: draft.stateSince };
    if (state !== "checked") return progressView(draft, about, state);
    await audit(acting, { action: "people.import.read", subjectId: importId });
    const total = countOf(summary, outcome) ?? draft.rowCount;
    const last = pageCount(total, pageSize);
    const shown = Math.min(page, last);
    const rows = await findRows(acting, importId, { outcome, limit: pageSize, offset: (shown - 1) * pageSize });
    return { ...about, kind: "preview", summary, outcome, rows, page: shown, pageCount: last };
  },
});

function countOf({ counts, remarked }: ImportSummary, filter: RowFilter | null): number | null {
  if (filter === null) return null;
  return filter === "remarked" ? remarked : counts[filter];
}

async function columnsView(acting: Acting, draft: Import, about: About): Promise<ColumnsView | ProgressView> {
  if (draft.state === "checking") return progressView(draft, about, "checking");
  const table = await findTableStart(acting, draft.id);
  const columns = table.headings.map((heading, column) => ({
    heading,
    field: draft.mapping[column] ?? null,
    samples: [...new Set(table.rows.map((row) => row.cells[column] ?? ""))].filter((cell) => cell !== "").slice(0, 3),
  }));
  return { ...about, kind: "columns", rowCount: draft.rowCount, columns, leftOut: table.leftOut };
}

function progressView(draft: Import, about: About, stage: ProgressView["stage"]): ProgressView {
  const { counts } = draft.summary ?? {};
  const total = stage === "checking" ? draft.rowCount : (counts?.new ?? 0) + (counts?.changed ?? 0);
  return { ...about, kind: "progress", stage, done: draft.rowsDone, total };
}

/** The refused rows with their reasons, to mend and bring again. */
export const readCorrection = defineAuditedRead({
  name: "people.import.correction",
  input: z.object({ importId: id() }),
  find: (acting, { importId }) => findImport(acting, importId),
  may: mayImport,
  run: async (acting, { importId }): Promise<Sheet> => {
    await audit(acting, { action: "people.import.read", subjectId: importId });
    const table = await findTable(acting, importId);
    const refused = await findRefusals(acting, importId);
    return inLocale(acting.actor, () => correctionSheet(table, refused));
  },
});
