import type { Browser } from "../browser.ts";
import { type Ask, compare, type Load, type Verdict } from "../load.ts";

interface Learning {
  readonly personId: string;
  readonly trainingId: string;
  readonly lessonId: string;
}

/** A learner who takes part in a training, completes it, and begins again: each time one enrolment and one certificate. */
export class Enrolments implements Load {
  readonly name = "enrolments with a certificate";
  readonly #browser: Browser;
  readonly #learning: Learning;
  readonly #completed: string[] = [];

  constructor(browser: Browser, learning: Learning) {
    this.#browser = browser;
    this.#learning = learning;
  }

  async step(): Promise<void> {
    const { trainingId, lessonId } = this.#learning;
    const begin = this.#completed.length === 0 ? "meedoen" : "opnieuw";
    const enrolment = await this.#browser.post(`/trainingen/${trainingId}/${begin}`, {});
    await this.#browser.post(`${enrolment}/${lessonId}/klaar`, {});
    this.#completed.push(enrolment.replace("/leren/", ""));
  }

  async verify(ask: Ask): Promise<Verdict> {
    const { personId, trainingId } = this.#learning;
    const of = [trainingId, personId];
    const enrolments = await ask<{ id: string; state: string }>(
      "select id, state from learning.enrolment where training_id = $1 and person_id = $2",
      of,
    );
    const certificates = await ask<{ id: string }>(
      "select enrolment_id as id from learning.certificate where training_id = $1 and person_id = $2",
      of,
    );
    const told = await ask<{ id: string }>(
      `select context ->> 'enrolmentId' || ' ' || verb as id from platform.activity
       where object_id = $1 and verb in ('learning.enrolled', 'learning.completed') and context ->> 'personId' = $2`,
      of,
    );
    const verdicts = [
      compare(
        this.#completed,
        enrolments.filter(({ state }) => state === "completed").map(({ id }) => id),
      ),
      compare(
        this.#completed,
        certificates.map(({ id }) => id),
      ),
      compare(
        this.#completed.flatMap((id) => [`${id} learning.enrolled`, `${id} learning.completed`]),
        told.map(({ id }) => id),
      ),
    ];
    const surplus = enrolments.filter(({ id }) => !this.#completed.includes(id)).map(({ id }) => id);
    return {
      acknowledged: this.#completed.length,
      lost: verdicts.flatMap(({ lost }) => lost),
      doubled: [...verdicts.flatMap(({ doubled }) => doubled), ...surplus],
    };
  }
}
