import { z } from "zod";
import { findUnitFilters, type UnitOption } from "#people";
import * as m from "#messages/learning";
import * as platform from "#messages/platform";
import type { Acting } from "#platform/action/acting.ts";
import { defineAuditedRead } from "#platform/action/action.ts";
import { audit } from "#platform/audit/audit.ts";
import { Conflict } from "#platform/errors/errors.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { type Cell, type Sheet, sheetFormats } from "#platform/spreadsheet/sheet.ts";
import { pageCount, type TableState } from "#ui/data-table/table-state.ts";
import {
  learnersInput,
  type LearnersInput,
  learnersPageSize,
  learnersQuery,
  learnersState,
} from "../learners-query.ts";
import { mayEnrolColleagues, maySeeAllLearners, maySeeLearners } from "../permissions.ts";
import {
  countLearners,
  findLearners,
  type Learner,
  type LearnersFound,
  type LearnersQuery,
} from "../queries/learners.ts";
import { dayIn, type Due, dueOf, momentOn } from "../rules/due.ts";
import { seeTraining } from "../subjects.ts";

export interface LearnerLine extends Learner {
  readonly due: Due;
}

export interface LearnersView {
  readonly training: { readonly id: string; readonly title: string };
  /** Only the people whom the reader leads. */
  readonly ownPeopleOnly: boolean;
  readonly state: TableState;
  readonly rows: readonly LearnerLine[];
  readonly total: number;
  readonly units: readonly UnitOption[];
  readonly can: { readonly enrolColleagues: boolean };
}

const queryFor = ({ actor }: Acting, input: LearnersInput): LearnersQuery =>
  learnersQuery(input, maySeeAllLearners(actor) ? null : actor.ledUnitIds);

/** How the learners of a training stand: a leader sees the own people, who makes trainings and HR all. Each reading is written down. */
export const readLearners = defineAuditedRead({
  name: "learning.learners",
  input: learnersInput,
  find: seeTraining,
  may: maySeeLearners,
  run: async (acting, input, training): Promise<LearnersView> => {
    const { actor, now } = acting;
    const query = queryFor(acting, input);
    const [{ learners, total, page }, units] = await Promise.all([
      findPage(acting, query, input.page),
      findUnitFilters(acting, input.unit, query.ledUnitIds),
    ]);
    await audit(acting, {
      action: "learning.learners.read",
      subjectId: training.id,
      details: { people: learners.map(({ personId }) => personId) },
    });
    const today = dayIn(now, actor.timeZone);
    return {
      training: { id: training.id, title: training.title },
      ownPeopleOnly: query.ledUnitIds !== null,
      state: learnersState(input, page),
      rows: learners.map((row) => ({ ...row, due: row.state === "completed" ? "none" : dueOf(row.dueOn, today) })),
      total,
      units,
      can: { enrolColleagues: mayEnrolColleagues(actor, training) },
    };
  },
});

/** This page of the learners, or the last one when there are fewer. */
async function findPage(
  acting: Acting,
  query: LearnersQuery,
  asked: number,
): Promise<LearnersFound & { page: number }> {
  const find = (page: number): Promise<LearnersFound> =>
    findLearners(acting, query, { limit: learnersPageSize, offset: (page - 1) * learnersPageSize });
  const found = await find(asked);
  const page = Math.min(asked, pageCount(found.total, learnersPageSize));
  return { ...(page === asked ? found : await find(page)), page };
}

const mostRows = 200_000;

/** The same list as a file to keep. */
export const exportLearners = defineAuditedRead({
  name: "learning.learners.export",
  input: learnersInput.extend({ format: z.enum(sheetFormats) }),
  find: seeTraining,
  may: maySeeLearners,
  run: async (acting, input, training) => {
    const query = queryFor(acting, input);
    const total = await countLearners(acting, query);
    if (total > mostRows) throw new Conflict(() => platform.listTooLong({ n: mostRows }));
    const { learners: rows } = await findLearners(acting, query, { limit: mostRows, offset: 0 });
    await audit(acting, {
      action: "learning.learners.exported",
      subjectId: training.id,
      details: { people: rows.length },
    });
    const sheet: Sheet = inLocale(acting.actor, () => ({
      name: m.learnersOf({ title: training.title }),
      headings: sheetColumns.map((column) => column.heading()),
      rows: rows.map((row) => sheetColumns.map((column) => column.cell(row))),
    }));
    return { sheet, format: input.format };
  },
});

interface SheetColumn {
  readonly heading: () => string;
  readonly cell: (row: Learner) => Cell;
}

const sheetColumns: readonly SheetColumn[] = [
  { heading: m.nameOfPerson, cell: (row) => row.name },
  { heading: m.unit, cell: (row) => row.unitName },
  { heading: m.round, cell: (row) => row.cycle },
  { heading: m.stateHeading, cell: (row) => m.enrolmentState({ state: row.state }) },
  { heading: m.progressPercentage, cell: (row) => Math.round(row.progress * 100) },
  { heading: m.score, cell: (row) => row.score },
  { heading: m.scoredLessons, cell: (row) => row.scoredLessons },
  { heading: m.lessonsToldByLearner, cell: (row) => row.toldLessons },
  { heading: m.minutesSpent, cell: (row) => Math.round(row.seconds / 60) },
  { heading: m.dueLabel, cell: (row) => row.dueOn && momentOn(row.dueOn) },
  { heading: m.enrolledAt, cell: (row) => row.enrolledAt },
  { heading: m.completedAt, cell: (row) => row.completedAt },
];
