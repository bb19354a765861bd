import type { BlockName } from "#blocks";
import * as m from "#messages/house";
import { formatShortDate } from "#platform/i18n/locale.ts";
import type { Series } from "#ui/chart/line-chart.tsx";
import type { CoursePoint } from "../course-points.ts";

/** How a figure went, as a picture with its table; null when there is no more than one period to show. */
export interface CourseView {
  readonly caption: string;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  readonly note: string;
}

interface Named {
  readonly title: string;
  readonly block: BlockName;
  readonly days: number;
}

/** People stand beside how many worked there then: a number of people says little without it (trust 9). */
export function courseView({ title, block, days }: Named, points: readonly CoursePoint[]): CourseView | null {
  if (points.filter(({ value }) => value !== null).length < 2) return null;
  const isOfOthers = points.some(({ outOf }) => outOf !== null);
  const values = points.map(({ value }) => value);
  return {
    caption: m.courseCaption({ title }),
    labels: points.map(({ end }) => formatShortDate(end)),
    series: isOfOthers
      ? [
          { name: m.coursePeople(), tone: block, values },
          { name: m.courseOutOf(), tone: "neutral", values: points.map(({ outOf }) => outOf) },
        ]
      : [{ name: m.courseEvents(), tone: block, values }],
    note: m.courseNote({ days }),
  };
}
