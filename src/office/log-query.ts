import { z } from "zod";
import { listQuery } from "#platform/action/input.ts";
import type { TableState } from "#ui/data-table/table-state.ts";
import { loggedRooms } from "./action-words.ts";
import type { LogQuery } from "./queries/audit-log.ts";

/** In days, as the filter sends them. */
export const periods = ["1", "7", "30", "365"] as const;

export const logInput = listQuery(["at"]).extend({
  sort: z.enum(["at", "-at"]).catch("-at").default("-at"),
  room: z.enum(loggedRooms).nullable().catch(null).default(null),
  period: z.enum(periods).nullable().catch(null).default(null),
});

export type LogInput = z.output<typeof logInput>;

export const logQuery = ({ q, room, period, sort }: LogInput, now: Date): LogQuery => ({
  search: q,
  room,
  since: period === null ? null : new Date(now.getTime() - Number(period) * 24 * 3600_000),
  direction: sort === "at" ? "asc" : "desc",
});

export const logPageSize = 50;

export const logState = ({ q, room, period, sort }: LogInput, page: number): TableState => ({
  search: q,
  sort: { column: "at", direction: sort === "at" ? "ascending" : "descending" },
  page,
  pageSize: logPageSize,
  filters: { ...(room === null ? {} : { room: [room] }), ...(period === null ? {} : { period: [period] }) },
});
