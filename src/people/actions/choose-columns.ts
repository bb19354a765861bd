import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { Conflict, Invalid } from "#platform/errors/errors.ts";
import * as m from "#messages/people";
import { isField } from "../import/fields.ts";
import { headingKey, type Mapping, type MappingProblem, problemOf } from "../import/mapping.ts";
import { problemText } from "../import/words.ts";
import { checkImport } from "../imports/check-import.ts";
import { checkImportJob } from "../jobs.ts";
import { mayImport } from "../permissions.ts";
import { findImport, findTableStart, updateImport, writeHeadings } from "../queries/imports.ts";

/** So few rows are checked while the browser waits. */
const checkedAtOnce = 2000;

/** The name of the form's field for a column. */
export const columnField = (column: number): string => `column${column}`;

/** Says which column is what, remembers that for next time, and has the file checked. */
export const chooseColumns = defineAction({
  name: "people.import.columns",
  input: z.looseObject({ importId: id() }),
  find: (acting, { importId }) => findImport(acting, importId),
  may: mayImport,
  run: async (acting, { importId, ...sent }, draft) => {
    if (draft.state !== "mapping" && draft.state !== "checked") throw new Conflict(m.importGoesOn);
    const { headings } = await findTableStart(acting, importId);
    const mapping = headings.map((_, column) => {
      const chosen = sent[columnField(column)];
      return isField(chosen) ? chosen : null;
    });
    const problem = problemOf(mapping);
    if (problem) throw new Invalid({ [fieldAtFault(problem, mapping)]: () => problemText(problem) });
    await writeHeadings(
      acting,
      new Map(
        headings
          .map((heading, column) => [headingKey(heading), mapping[column] ?? null] as const)
          .filter(([key]) => key !== ""),
      ),
    );
    const small = draft.rowCount <= checkedAtOnce;
    await updateImport(acting, importId, { state: "checking", mapping, setback: null });
    if (small) await checkImport(acting, { ...draft, mapping });
    else await checkImportJob.plan(acting, { importId, personId: acting.actor.personId ?? "" });
    return { importId };
  },
});

/** The second column of a field that is chosen twice; else the form as a whole. */
function fieldAtFault(problem: MappingProblem, mapping: Mapping): string {
  return problem.kind === "twice" ? columnField(mapping.lastIndexOf(problem.field)) : "";
}

/** Back from the preview to the columns. */
export const reopenColumns = defineAction({
  name: "people.import.reopen",
  input: z.object({ importId: id() }),
  find: (acting, { importId }) => findImport(acting, importId),
  may: mayImport,
  run: async (acting, { importId }, draft) => {
    if (draft.state !== "checked") throw new Conflict(m.importGoesOn);
    await updateImport(acting, importId, { state: "mapping", setback: null });
    return { importId };
  },
});
