import type { OpenedAttempt } from "../../../src/learning/elements/package-contract.ts";
import type { Browser } from "../browser.ts";
import type { Ask, Load, Verdict } from "../load.ts";

interface PackageLesson {
  readonly trainingId: string;
  readonly lessonId: string;
}

/** A learner in a SCORM package, which commits again and again where they are. */
export class Commits implements Load {
  readonly name = "SCORM commits";
  readonly #browser: Browser;
  readonly #lesson: PackageLesson;
  readonly #journalId = crypto.randomUUID();
  #attempt: OpenedAttempt | null = null;
  #told = 0;
  #kept = 0;

  constructor(browser: Browser, lesson: PackageLesson) {
    this.#browser = browser;
    this.#lesson = lesson;
  }

  async step(): Promise<void> {
    this.#attempt ??= await this.#open();
    const { attemptId, openedBy } = this.#attempt;
    this.#told += 1;
    const entry = {
      sequence: this.#told,
      item: this.#item,
      element: "cmi.suspend_data",
      value: suspended(this.#told),
    };
    const { appliedUntil } = await this.#browser.send<{ appliedUntil: number }>(
      `/leren/pogingen/${attemptId}/waarden`,
      {
        journalId: this.#journalId,
        openedBy,
        present: true,
        entries: [entry],
      },
    );
    this.#kept = appliedUntil;
  }

  async verify(ask: Ask): Promise<Verdict> {
    const [row] = await ask<{ until: number; value: string | null; journals: number }>(
      `select journal.applied_until as until, item.values ->> 'cmi.suspend_data' as value,
         (select count(*)::int from learning.attempt_journal where attempt_id = $1) as journals
       from learning.attempt_journal journal
       join learning.attempt_item item using (organisation_id, attempt_id)
       where journal.attempt_id = $1 and journal.journal_id = $2 and item.item_id = $3`,
      [this.#attempt?.attemptId ?? null, this.#journalId, this.#item],
    );
    const isKept = this.#kept === 0 || (row?.until === this.#kept && row.value === suspended(this.#kept));
    return {
      acknowledged: this.#kept,
      lost: isKept ? [] : [`${this.#kept} was kept, ${row?.until} is there with ${row?.value}`],
      doubled: (row?.journals ?? 0) > 1 ? ["the journal"] : [],
    };
  }

  async #open(): Promise<OpenedAttempt> {
    const { trainingId, lessonId } = this.#lesson;
    const enrolment = await this.#browser.post(`/trainingen/${trainingId}/meedoen`, {});
    return this.#browser.send<OpenedAttempt>(`${enrolment}/${lessonId}/poging`, {});
  }

  get #item(): string {
    return this.#attempt?.items.find(({ kind }) => kind === "sco")?.id ?? "";
  }
}

const suspended = (sequence: number): string => `blad ${sequence}`;
