import type { Progress, Report } from "#platform/backup/progress.ts";
import { inLocale, type Locale } from "#platform/i18n/locale.ts";
import { formatSize } from "#ui/upload/format-size.ts";
import * as m from "#messages/platform";

/** Milliseconds between two looks of the line: more often nobody can read it. */
const pause = 100;
const clearLine = "\r\u001B[K";

/** Shows how far long work is: one line that changes on a terminal, and a line at each new step in a log. */
export function progressLine(locale: Locale): { readonly report: Report; readonly end: () => void } {
  const output = process.stderr;
  let [shownAt, shownStep] = [0, ""];
  return {
    report: (progress) => {
      const isNewStep = progress.step !== shownStep;
      if (!isNewStep && (!output.isTTY || performance.now() - shownAt < pause)) return;
      [shownAt, shownStep] = [performance.now(), progress.step];
      const words = inLocale(locale, () => wordsFor(progress));
      output.write(output.isTTY ? `${clearLine}${words}` : `${words}\n`);
    },
    end: () => {
      if (output.isTTY) output.write(clearLine);
    },
  };
}

const wordsFor = ({ step, done, of, bytes }: Progress): string =>
  m.backupProgress({
    step,
    done,
    hasEnd: of === null ? "no" : "yes",
    of: of ?? 0,
    hasSize: bytes > 0 ? "yes" : "no",
    size: formatSize(bytes),
  });
