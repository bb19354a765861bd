import { z } from "zod";
import { defineRead, nothingYet } from "#platform/action/action.ts";
import { Conflict } from "#platform/errors/errors.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { type Sheet, sheetFormats } from "#platform/spreadsheet/sheet.ts";
import { pageCount } from "#ui/data-table/table-state.ts";
import * as m from "#messages/academy";
import * as platform from "#messages/platform";
import { mayMakeTrainings } from "../permissions.ts";
import { countTrainings, findTrainings } from "../queries/training-list.ts";
import { trainingListInput, trainingListState, trainingPageSize, trainingQuery } from "../training-list-query.ts";
import type { TrainingListView } from "../views/training-list.ts";

/** The trainings that one can work on, one page at a time. */
export const readTrainings = defineRead({
  name: "academy.trainings",
  input: trainingListInput,
  find: nothingYet,
  may: mayMakeTrainings,
  run: async (acting, input): Promise<TrainingListView> => {
    const query = trainingQuery(input, acting.actor.personId);
    const total = await countTrainings(acting, query);
    const page = Math.min(input.page, pageCount(total, trainingPageSize));
    const shown = { limit: trainingPageSize, offset: (page - 1) * trainingPageSize };
    const rows = total === 0 ? [] : await findTrainings(acting, query, shown);
    return { state: trainingListState(input, page), rows, total };
  },
});

const mostRows = 100_000;

/** The same list as a file to keep. */
export const exportTrainings = defineRead({
  name: "academy.trainings.export",
  input: trainingListInput.extend({ format: z.enum(sheetFormats) }),
  find: nothingYet,
  may: mayMakeTrainings,
  run: async (acting, input) => {
    const query = trainingQuery(input, acting.actor.personId);
    if ((await countTrainings(acting, query)) > mostRows)
      throw new Conflict(() => platform.listTooLong({ n: mostRows }));
    const rows = await findTrainings(acting, query, { limit: mostRows, offset: 0 });
    const sheet: Sheet = inLocale(acting.actor, () => ({
      name: m.trainings(),
      headings: [m.training(), m.trainingStateHeading(), m.lessons(), m.changedAt(), m.changedBy()],
      rows: rows.map((row) => [
        row.title,
        m.trainingState({ state: row.state }),
        row.lessons,
        row.changedAt,
        row.changedByName,
      ]),
    }));
    return { sheet, format: input.format };
  },
});
