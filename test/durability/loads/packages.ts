import type { Browser } from "../browser.ts";
import { type Ask, compare, type Load, type Verdict } from "../load.ts";
import type { LessonPlace } from "./edits.ts";
import { sendInPieces } from "./uploads.ts";

/** An author who brings course packages, which a job unpacks. */
export class Packages implements Load {
  readonly name = "course packages";
  readonly #browser: Browser;
  readonly #lesson: LessonPlace;
  readonly #zip: Uint8Array;
  readonly #brought: string[] = [];

  constructor(browser: Browser, lesson: LessonPlace, zip: Uint8Array) {
    this.#browser = browser;
    this.#lesson = lesson;
    this.#zip = zip;
  }

  async step(): Promise<void> {
    const name = `tillen ${this.#brought.length + 1}.zip`;
    const upload = await sendInPieces(this.#browser, {
      name,
      purpose: "package",
      size: this.#zip.byteLength,
      bytes: this.#zip,
      resumed: () => {},
    });
    const { trainingId, lessonId } = this.#lesson;
    await this.#browser.post(`/trainingen/${trainingId}/lessen/${lessonId}/pakket`, { package: upload });
    this.#brought.push(name);
  }

  async verify(ask: Ask): Promise<Verdict> {
    const packages = await ask<{ name: string; state: string }>(
      "select file_name as name, state from academy.course_package where lesson_id = $1",
      [this.#lesson.lessonId],
    );
    return compare(
      this.#brought,
      packages.filter(({ state }) => state !== "refused").map(({ name }) => name),
    );
  }

  /** The same when all jobs have ended: then each is ready. */
  async verifyEnd(ask: Ask): Promise<Verdict> {
    const ready = await ask<{ name: string }>(
      "select file_name as name from academy.course_package where lesson_id = $1 and state = 'ready'",
      [this.#lesson.lessonId],
    );
    return compare(
      this.#brought,
      ready.map(({ name }) => name),
    );
  }
}
