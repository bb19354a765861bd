import type { ContentItem } from "./contents.ts";

/**
 * The run-time values that the manifest gives an item before its content starts, by data model element. Absent ones
 * are left out. The runtime takes them with `loadFromFlattenedJSON` before the content initializes.
 */
export function initialValues(standard: "scorm-1.2" | "scorm-2004", item: ContentItem): Record<string, string> {
  const values = standard === "scorm-1.2" ? initialValues12(item) : initialValues2004(item);
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  );
}

type Values = Record<string, string | number | null>;

const initialValues12 = (item: ContentItem): Values => ({
  "cmi.launch_data": item.dataFromLms,
  "cmi.student_data.mastery_score": item.masteryScore,
  "cmi.student_data.max_time_allowed": item.maxTimeAllowed,
  "cmi.student_data.time_limit_action": item.timeLimitAction,
});

/** The passing score counts only when the primary objective is satisfied by measure (Run-Time Environment, scaled_passing_score). */
function initialValues2004(item: ContentItem): Values {
  const primary = item.sequencing?.objectives.find((objective) => objective.primary);
  const threshold = item.completionThreshold;
  return {
    "cmi.launch_data": item.dataFromLms,
    "cmi.scaled_passing_score": primary?.satisfiedByMeasure ? primary.minNormalizedMeasure : null,
    "cmi.completion_threshold": threshold?.completedByMeasure ? threshold.minProgressMeasure : null,
    "cmi.max_time_allowed": item.sequencing?.limitConditions.attemptAbsoluteDurationLimit ?? null,
    "cmi.time_limit_action": item.timeLimitAction,
  };
}
