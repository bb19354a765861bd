import { z } from "zod";
import { listQuery } from "#platform/action/input.ts";
import type { TableState } from "#ui/data-table/table-state.ts";
import type { TrainingQuery, TrainingSort } from "./queries/training-list.ts";

export const trainingPageSize = 25;

/** What the list takes from its address; anything that it does not know is as if it were not there. */
export const trainingListInput = listQuery(["-changed", "changed", "title", "state"]).extend({
  van: z.enum(["mij"]).nullable().catch(null).default(null),
  status: z.enum(["draft", "published", "archived"]).nullable().catch(null).default(null),
});

export type TrainingListInput = z.output<typeof trainingListInput>;

/** The archive shows itself only when it is asked for. */
export const trainingQuery = (input: TrainingListInput, personId: string | null): TrainingQuery => ({
  search: input.q,
  states: input.status ? [input.status] : ["draft", "published"],
  createdBy: input.van === "mij" ? personId : null,
  sort: sortOf(input.sort),
});

function sortOf(sort: string): TrainingSort {
  const column = sort.replace(/^-/, "");
  return {
    column: column === "title" || column === "state" ? column : "changed",
    direction: sort.startsWith("-") ? "descending" : "ascending",
  };
}

export const trainingListState = (input: TrainingListInput, page: number): TableState => ({
  search: input.q,
  sort: sortOf(input.sort),
  page,
  pageSize: trainingPageSize,
  filters: {
    ...(input.van ? { van: [input.van] } : {}),
    ...(input.status ? { status: [input.status] } : {}),
  },
});
