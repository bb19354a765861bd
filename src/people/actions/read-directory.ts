import type { Acting } from "#platform/action/acting.ts";
import { defineRead, nothingYet } from "#platform/action/action.ts";
import { pageCount } from "#ui/data-table/table-state.ts";
import { directoryInput, directoryPageSize, directoryQuery, directoryState } from "../directory-query.ts";
import { mayManagePeople, maySeeDirectory } from "../permissions.ts";
import { countDirectory, type DirectoryQuery, findDirectory } from "../queries/directory.ts";
import { findUnits } from "../queries/units.ts";
import { directoryLine, type DirectoryView } from "../views/directory.ts";
import { unitFilters } from "../views/unit-tree.ts";

/** The colleagues, one page at a time. */
export const readDirectory = defineRead({
  name: "people.directory",
  input: directoryInput,
  find: nothingYet,
  may: maySeeDirectory,
  run: async (acting, input): Promise<DirectoryView> => {
    const manages = mayManagePeople(acting.actor);
    const asked = directoryQuery({ ...input, state: manages ? input.state : "active" });
    const { query, total } = await countForgiving(acting, asked);
    const page = Math.min(input.page, pageCount(total, directoryPageSize));
    const shown = { limit: directoryPageSize, offset: (page - 1) * directoryPageSize };
    const rows = total === 0 ? [] : await findDirectory(acting, query, shown);
    return {
      state: directoryState(input, page),
      rows: rows.map((row) => directoryLine(row, { withSignIn: manages })),
      total,
      resembles: query.closeness === "resembles",
      units: unitFilters(await findUnits(acting), input.unit),
      can: { manage: manages },
    };
  },
});

/** How many fit; when what was typed fits nobody, how many resemble it. */
export async function countForgiving(
  acting: Acting,
  query: DirectoryQuery,
): Promise<{ query: DirectoryQuery; total: number }> {
  const exactly = await countDirectory(acting, query);
  if (exactly > 0 || query.search === "") return { query, total: exactly };
  const forgiving: DirectoryQuery = { ...query, closeness: "resembles" };
  const resembling = await countDirectory(acting, forgiving);
  return resembling === 0 ? { query, total: 0 } : { query: forgiving, total: resembling };
}
