import type { Acting } from "#platform/action/acting.ts";
import type { ImportPlan } from "../import/plan.ts";
import { writeRows } from "../queries/import-rows.ts";
import { type Import, updateImport } from "../queries/imports.ts";
import { planNow } from "./known-now.ts";
import type { ImportSummary } from "./summary.ts";

/** Finds out what the import would do and keeps that for the preview. */
export async function checkImport(acting: Acting, draft: Import): Promise<void> {
  await keepCheck(acting, draft, await planNow(acting, draft), null);
}

/** `setback` says why somebody who confirmed it gets to see the preview again. */
export async function keepCheck(
  acting: Acting,
  draft: Import,
  { plan, summary }: { readonly plan: ImportPlan; readonly summary: ImportSummary },
  setback: Import["setback"],
): Promise<void> {
  await writeRows(acting, draft.id, plan.rows);
  await updateImport(acting, draft.id, { state: "checked", summary, setback });
}
