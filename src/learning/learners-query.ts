import { z } from "zod";
import { id, listQuery } from "#platform/action/input.ts";
import type { TableState } from "#ui/data-table/table-state.ts";
import type { LearnersQuery, LearnerSort } from "./queries/learners.ts";

export const learnersPageSize = 50;

const columns = ["enrolled", "name", "state", "progress", "score", "seconds", "due", "completed"] as const;

/** What the list of learners takes from its address; anything that it does not know is as if it were not there. */
export const learnersInput = listQuery(["-enrolled", ...columns]).extend({
  trainingId: id(),
  stand: z.enum(["enrolled", "started", "completed"]).nullable().catch(null).default(null),
  unit: id().nullable().catch(null).default(null),
});

export type LearnersInput = z.output<typeof learnersInput>;

function sortOf(sort: string): LearnerSort {
  const name = sort.replace(/^-/, "");
  return {
    column: columns.find((column) => column === name) ?? "enrolled",
    direction: sort.startsWith("-") ? "descending" : "ascending",
  };
}

/** `ledUnitIds` narrows it to the people of these units; null means everybody. */
export const learnersQuery = (input: LearnersInput, ledUnitIds: readonly string[] | null): LearnersQuery => ({
  trainingId: input.trainingId,
  search: input.q,
  state: input.stand,
  unitId: input.unit,
  ledUnitIds,
  sort: sortOf(input.sort),
});

export const learnersState = (input: LearnersInput, page: number): TableState => ({
  search: input.q,
  sort: sortOf(input.sort),
  page,
  pageSize: learnersPageSize,
  filters: { ...(input.stand ? { stand: [input.stand] } : {}), ...(input.unit ? { unit: [input.unit] } : {}) },
});
