import type { Acting } from "#platform/action/acting.ts";
import { defineRead, nothingYet } from "#platform/action/action.ts";
import { pageCount } from "#ui/data-table/table-state.ts";
import {
  type DirectoryInput,
  directoryInput,
  directoryPageSize,
  directoryQuery,
  directoryState,
} from "../directory-query.ts";
import { mayManagePeople, maySeeDirectory } from "../permissions.ts";
import { countDirectory, type DirectoryQuery, findDirectory, fitMoreThan } from "../queries/directory.ts";
import { directoryLine, type DirectoryView } from "../views/directory.ts";
import { findUnitFilters } from "../unit-filters.ts";

/** The colleagues, one page at a time. */
export const readDirectory = defineRead({
  name: "people.directory",
  input: directoryInput,
  find: nothingYet,
  may: maySeeDirectory,
  run: async (acting, input): Promise<DirectoryView> => {
    const manages = mayManagePeople(acting.actor);
    const asked = askedOfDirectory(input, manages);
    const [units, { query, total, hasMore }] = await Promise.all([
      findUnitFilters(acting, input.unit),
      countToShow(acting, asked),
    ]);
    const page = Math.min(input.page, pageCount(total, directoryPageSize));
    const shown = { limit: directoryPageSize, offset: (page - 1) * directoryPageSize };
    const rows = total === 0 ? [] : await findDirectory(acting, query, shown);
    return {
      state: directoryState(input, page),
      rows: rows.map((row) => directoryLine(row, { withSignIn: manages })),
      total,
      hasMore,
      resembles: query.closeness === "resembles",
      units,
      can: { manage: manages },
    };
  },
});

/** Who left, and in which layer somebody works, is for who keeps the people. */
export const askedOfDirectory = (input: DirectoryInput, manages: boolean): DirectoryQuery =>
  directoryQuery(manages ? input : { ...input, state: "active", level: null });

/** Who looks for somebody among more people than this types another letter; they are not counted. */
export const mostCounted = 1000;

async function countToShow(
  acting: Acting,
  query: DirectoryQuery,
): Promise<{ query: DirectoryQuery; total: number; hasMore: boolean }> {
  if (await fitMoreThan(acting, query, mostCounted))
    return { query: { ...query, fitsMany: true }, total: mostCounted, hasMore: true };
  return { ...(await countForgiving(acting, query)), hasMore: false };
}

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
