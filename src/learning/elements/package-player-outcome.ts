import * as m from "#messages/learning";
import { formatNumber } from "#platform/i18n/locale.ts";
import type { LessonOutcome } from "./package-contract.ts";

/** Milliseconds after which content that has not begun to speak is taken to be silent; it may yet turn out not to be. */
const longestSilence = 15_000;

/** What came of the course, below it: that it is done, that it was not passed, or that it never says. */
export class Outcome {
  readonly #player: Element;
  #openedAt = Date.now();

  constructor(player: Element) {
    this.#player = player;
  }

  /** The course is opened, again or for the first time. */
  open(): void {
    this.#openedAt = Date.now();
    for (const name of ["done", "failed"]) this.#part(name)?.setAttribute("hidden", "");
  }

  show({ state, score, isSilent }: LessonOutcome): void {
    const hasHadItsTime = Date.now() - this.#openedAt > longestSilence;
    if (!isSilent || hasHadItsTime) this.#part("silent")?.toggleAttribute("hidden", !isSilent);
    this.#part("done")?.toggleAttribute("hidden", state !== "completed");
    this.#part("failed")?.toggleAttribute("hidden", state !== "failed");
    const words = this.#part("failed-words");
    if (words) words.textContent = state === "failed" ? failedWords(score) : "";
  }

  #part(name: string): HTMLElement | null {
    return this.#player.querySelector<HTMLElement>(`[data-part="${name}"]`);
  }
}

const failedWords = (score: number | null): string =>
  score === null ? m.playerFailed() : m.playerFailedWith({ score: formatNumber(score, { maximumFractionDigits: 0 }) });
