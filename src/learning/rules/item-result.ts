/** What the content of an item told, and what that comes to. SCORM's data model elements are the keys. */
export type Values = Readonly<Record<string, string>>;

export interface ItemResult {
  readonly state: "started" | "completed" | "failed";
  /** 0 to 100; null when the content gave none. */
  readonly score: number | null;
}

/**
 * SCORM 1.2 (Run-Time Environment 1.2, 3.4.4): "passed" and "completed" are done, "failed" is failed. With a mastery score in
 * the manifest the score decides once the content has given one, as the standard asks of the LMS when credit is given.
 */
export function itemResult12(values: Values, masteryScore: number | null): ItemResult {
  const score = scoreBetween(values["cmi.core.score.raw"], values["cmi.core.score.min"], values["cmi.core.score.max"]);
  const status = values["cmi.core.lesson_status"];
  const raw = numberFrom(values["cmi.core.score.raw"]);
  const isEnded = status === "passed" || status === "completed" || status === "failed";
  if (masteryScore !== null && raw !== null && isEnded)
    return { state: raw >= masteryScore ? "completed" : "failed", score };
  if (status === "passed" || status === "completed") return { state: "completed", score };
  return { state: status === "failed" ? "failed" : "started", score };
}

/**
 * SCORM 2004 (Run-Time Environment 4th edition, 4.2.4 and 4.2.22): failing outweighs completing, passing implies done, and
 * content that says nothing about success is done when it is completed.
 */
export function itemResult2004(values: Values): ItemResult {
  const score = scaledScore(values);
  const success = successOf(values);
  if (success === "failed") return { state: "failed", score };
  if (success === "passed" || completionOf(values) === "completed") return { state: "completed", score };
  return { state: "started", score };
}

/** With a passing score in the manifest, the scaled score decides. */
function successOf(values: Values): string | undefined {
  const threshold = numberFrom(values["cmi.scaled_passing_score"]);
  const scaled = numberFrom(values["cmi.score.scaled"]);
  if (threshold !== null && scaled !== null) return scaled >= threshold ? "passed" : "failed";
  return values["cmi.success_status"];
}

/** With a completion threshold in the manifest, the progress measure decides. */
function completionOf(values: Values): string | undefined {
  const threshold = numberFrom(values["cmi.completion_threshold"]);
  const progress = numberFrom(values["cmi.progress_measure"]);
  if (threshold !== null && progress !== null) return progress >= threshold ? "completed" : "incomplete";
  return values["cmi.completion_status"];
}

function scaledScore(values: Values): number | null {
  const scaled = numberFrom(values["cmi.score.scaled"]);
  if (scaled !== null) return within(scaled * 100);
  return scoreBetween(values["cmi.score.raw"], values["cmi.score.min"], values["cmi.score.max"]);
}

/** A raw score on its own scale, from 0 to 100; without a scale it is taken to be on that one already. */
function scoreBetween(raw: string | undefined, min: string | undefined, max: string | undefined): number | null {
  const score = numberFrom(raw);
  if (score === null) return null;
  const [low, high] = [numberFrom(min) ?? 0, numberFrom(max) ?? 100];
  return within(high > low ? ((score - low) / (high - low)) * 100 : score);
}

const within = (score: number): number => Math.round(Math.min(100, Math.max(0, score)) * 100) / 100;

function numberFrom(text: string | undefined): number | null {
  if (text === undefined || text.trim() === "") return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/**
 * What the items of a package come to together: done when all are done, failed when all are ended and one of them failed, and
 * the score is the mean of the items that gave one. Items that the content never opened count as not begun.
 */
export function rollUp(itemIds: readonly string[], results: ReadonlyMap<string, ItemResult>): ItemResult {
  const known = itemIds.map((id) => results.get(id) ?? null);
  const scores = known.flatMap((result) => (result === null || result.score === null ? [] : [result.score]));
  const score =
    scores.length === 0
      ? null
      : Math.round((scores.reduce((sum, value) => sum + value, 0) / scores.length) * 100) / 100;
  if (known.length > 0 && known.every((result) => result?.state === "completed")) return { state: "completed", score };
  const hasFailed = known.some((result) => result?.state === "failed");
  const hasEnded = known.every((result) => result !== null && result.state !== "started");
  return { state: hasFailed && hasEnded ? "failed" : "started", score };
}
