import { written } from "../../trainings.ts";
import type { Browser } from "../browser.ts";
import type { Ask, Load, Verdict } from "../load.ts";

export interface LessonPlace {
  readonly trainingId: string;
  readonly lessonId: string;
}

/** An author whose text is saved while they type. */
export class Edits implements Load {
  readonly name = "lesson edits";
  readonly #browser: Browser;
  readonly #lesson: LessonPlace;
  #revision = 1;
  #saved = 0;

  constructor(browser: Browser, lesson: LessonPlace) {
    this.#browser = browser;
    this.#lesson = lesson;
  }

  async step(): Promise<void> {
    const { trainingId, lessonId } = this.#lesson;
    const { revision } = await this.#browser.send<{ revision: number }>(
      `/trainingen/${trainingId}/lessen/${lessonId}/concept`,
      { revision: this.#revision, document: written(textOf(this.#saved + 1)) },
    );
    this.#saved += 1;
    this.#revision = revision;
  }

  async verify(ask: Ask): Promise<Verdict> {
    const [newest] = await ask<{ content: string; revision: number; versions: number }>(
      `select content::text, revision, (select count(*)::int from academy.lesson_version where lesson_id = $1) as versions
       from academy.lesson_version where lesson_id = $1 order by number desc limit 1`,
      [this.#lesson.lessonId],
    );
    const isThere = this.#saved === 0 || newest?.content.includes(`"${textOf(this.#saved)}"`);
    const isOnce = newest?.revision === this.#revision;
    return {
      acknowledged: this.#saved,
      lost: isThere ? [] : [`"${textOf(this.#saved)}" was saved, there is ${newest?.content}`],
      doubled: isOnce ? [] : [`revision ${newest?.revision} instead of ${this.#revision}`],
    };
  }
}

const textOf = (count: number): string => `Zak door je knieën, voor de ${count}e keer.`;
