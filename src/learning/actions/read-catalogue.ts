import { defineRead, nothingYet } from "#platform/action/action.ts";
import type { Acting } from "#platform/action/acting.ts";
import { pageCount } from "#ui/data-table/table-state.ts";
import { type CatalogueInput, catalogueInput, cataloguePageSize } from "../catalogue-query.ts";
import { mayLearn } from "../permissions.ts";
import {
  type CatalogueQuery,
  countOffered,
  findOffered,
  findTitles,
  type OfferedTraining,
} from "../queries/catalogue.ts";
import { resembles } from "../rules/search.ts";

export interface CatalogueView {
  readonly chosen: CatalogueInput;
  readonly trainings: readonly OfferedTraining[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
  /** Nothing fitted exactly; these resemble what was typed. */
  readonly resembles: boolean;
}

const mostTitles = 2000;

/** The trainings that one can choose from, one page at a time. */
export const readCatalogue = defineRead({
  name: "learning.catalogue",
  input: catalogueInput,
  find: nothingYet,
  may: mayLearn,
  run: async (acting, chosen): Promise<CatalogueView> => {
    const { query, total } = await countForgiving(acting, queryOf(chosen));
    const pages = pageCount(total, cataloguePageSize);
    const page = Math.min(chosen.page, pages);
    const shown = { limit: cataloguePageSize, offset: (page - 1) * cataloguePageSize };
    const trainings = total === 0 ? [] : await findOffered(acting, query, shown);
    return { chosen, trainings, total, page, pageCount: pages, resembles: query.among !== null };
  },
});

const queryOf = ({ q, block, taal, duur, sort }: CatalogueInput): CatalogueQuery => ({
  search: /[\p{L}\p{N}]/u.test(q) ? q : "",
  among: null,
  block,
  locale: taal,
  length: duur,
  sort,
});

/** How many fit; when what was typed fits nothing, how many resemble it. */
async function countForgiving(
  acting: Acting,
  query: CatalogueQuery,
): Promise<{ query: CatalogueQuery; total: number }> {
  const total = await countOffered(acting, query);
  if (total > 0 || query.search === "") return { query, total };
  const titles = await findTitles(acting, mostTitles);
  const among = titles.filter(({ title }) => resembles(query.search, title)).map(({ id }) => id);
  if (among.length === 0) return { query, total: 0 };
  const forgiving = { ...query, among };
  return { query: forgiving, total: await countOffered(acting, forgiving) };
}
