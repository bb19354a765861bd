import * as m from "#messages/learning";
import { formatNumber } from "#platform/i18n/locale.ts";

/** "80 van de 100"; where several lessons gave a score, of how many it is the mean. */
export function shownScore(score: number, lessons: number): string {
  const rounded = formatNumber(score, { maximumFractionDigits: 0 });
  return lessons > 1 ? m.meanScoreOf({ score: rounded, count: lessons }) : m.scoreOf({ score: rounded });
}
