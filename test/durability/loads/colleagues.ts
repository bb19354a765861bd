import { setTimeout as delay } from "node:timers/promises";
import type { Browser } from "../browser.ts";
import { type Ask, compare, type Load, type Verdict } from "../load.ts";

/** HR that enrols colleagues by the handful: each of them gets one enrolment and one notice of it. */
export class Colleagues implements Load {
  readonly name = "enrolments of colleagues, with a notice";
  readonly #browser: Browser;
  readonly #trainingId: string;
  readonly #waiting: string[];
  readonly #enrolled: string[] = [];

  /** @param personIds who can be enrolled, each once */
  constructor(browser: Browser, trainingId: string, personIds: readonly string[]) {
    this.#browser = browser;
    this.#trainingId = trainingId;
    this.#waiting = [...personIds];
  }

  async step(): Promise<void> {
    const [person = "", ...others] = this.#waiting;
    if (!person) {
      await delay(500);
      return;
    }
    const batch = await this.#browser.post(`/trainingen/${this.#trainingId}/inschrijven`, { person });
    await this.#browser.post(batch, {});
    this.#waiting.splice(0, this.#waiting.length, ...others);
    this.#enrolled.push(person);
  }

  async verify(ask: Ask): Promise<Verdict> {
    const enrolments = await ask<{ id: string }>(
      "select person_id as id from learning.enrolment where training_id = $1 and state <> 'withdrawn'",
      [this.#trainingId],
    );
    return compare(
      this.#enrolled,
      enrolments.map(({ id }) => id),
    );
  }

  /** The same when everything that happened was told: then each has one notice. */
  async verifyEnd(ask: Ask): Promise<Verdict> {
    const notices = await ask<{ id: string }>(
      `select person_id as id from news.notice where kind = 'learning.enrolled'
         and activity_id in (select id from platform.activity where object_id = $1)`,
      [this.#trainingId],
    );
    return compare(
      this.#enrolled,
      notices.map(({ id }) => id),
    );
  }
}
