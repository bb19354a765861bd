import { z } from "zod";
import { defineAction, defineRead, nothingYet } from "#platform/action/action.ts";
import { audit } from "#platform/audit/audit.ts";
import { newId } from "#platform/db/id.ts";
import { Invalid } from "#platform/errors/errors.ts";
import { Unreadable } from "#platform/files/unreadable.ts";
import * as m from "#messages/people";
import { guessMapping } from "../import/mapping.ts";
import { readTable } from "../import/read-table.ts";
import type { ImportTable } from "../import/table.ts";
import { mayImport } from "../permissions.ts";
import { findHeadings, findRecentImports, type Import, insertImport } from "../queries/imports.ts";

export interface ImportsView {
  /** Of the last week, the newest first. */
  readonly recent: readonly Pick<Import, "id" | "fileName" | "createdAt" | "state">[];
}

/** Where an import begins, with those that are under way. */
export const readImports = defineRead({
  name: "people.imports",
  input: z.object({}),
  find: nothingYet,
  may: mayImport,
  run: async (acting): Promise<ImportsView> => ({
    recent: (await findRecentImports(acting)).map(({ id, fileName, createdAt, state }) => ({
      id,
      fileName,
      createdAt,
      state,
    })),
  }),
});

/** Reads a file and keeps it, without the columns that must not come in, until it is imported or a week has passed. */
export const startImport = defineAction({
  name: "people.import.start",
  input: z.object({
    file: z
      .instanceof(File, { error: () => m.chooseFile() })
      .refine((file) => file.size > 0, { error: () => m.chooseFile() }),
  }),
  find: nothingYet,
  may: mayImport,
  run: async (acting, { file }) => {
    const table = await readOrRefuse(file);
    const importId = newId();
    await insertImport(acting, {
      id: importId,
      fileName: file.name.slice(-255) || m.people(),
      createdBy: acting.actor.personId ?? "",
      table,
      mapping: guessMapping(table, await findHeadings(acting)),
    });
    await audit(acting, { action: "people.import.started", subjectId: importId, details: { rows: table.rows.length } });
    return { importId };
  },
});

async function readOrRefuse(file: File): Promise<ImportTable> {
  try {
    return await readTable(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    if (error instanceof Unreadable) throw new Invalid({ file: error.sentence });
    throw error;
  }
}
