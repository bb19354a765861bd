import { z } from "zod";
import { id, listQuery } from "#platform/action/input.ts";
import type { TableState } from "#ui/data-table/table-state.ts";
import { hierarchyLevels } from "./positions/job-role.ts";
import type { DirectoryQuery } from "./queries/directory.ts";
import { givenRoles } from "./queries/roles.ts";

export const directoryPageSize = 25;

/** What the directory takes from its address. Anything that it does not know is as if it were not there. */
export const directoryInput = listQuery(["name", "jobTitle"]).extend({
  unit: id().nullable().catch(null).default(null),
  role: z
    .enum(["leader", ...givenRoles])
    .nullable()
    .catch(null)
    .default(null),
  level: z.enum(hierarchyLevels).nullable().catch(null).default(null),
  state: z.enum(["active", "left"]).catch("active").default("active"),
});

export type DirectoryInput = z.output<typeof directoryInput>;

const sortOf = (sort: string): DirectoryQuery["sort"] => ({
  column: sort.endsWith("jobTitle") ? "jobTitle" : "name",
  direction: sort.startsWith("-") ? "descending" : "ascending",
});

export const directoryQuery = (input: DirectoryInput): DirectoryQuery => ({
  search: input.q,
  closeness: "begins",
  unitId: input.unit,
  role: input.role,
  level: input.level,
  state: input.state,
  sort: sortOf(input.sort),
});

export const directoryState = (input: DirectoryInput, page: number): TableState => ({
  search: input.q,
  sort: sortOf(input.sort),
  page,
  pageSize: directoryPageSize,
  filters: {
    ...(input.unit === null ? {} : { unit: [input.unit] }),
    ...(input.role === null ? {} : { role: [input.role] }),
    ...(input.level === null ? {} : { level: [input.level] }),
    ...(input.state === "left" ? { state: ["left"] } : {}),
  },
});
