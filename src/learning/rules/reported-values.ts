/** What the content of a package may tell us: which data model elements are taken, and how large. */

/** Characters that one value may have. SCORM 1.2 asks for 4,096 of suspend data; real courses need more, 2004 allows 64,000. */
export const longestValue = 65_536;
/** Characters of all values of one item together. */
export const mostOfItem = 1_048_576;
/** Values that one item may have: many hundreds of interactions with a dozen elements each. */
export const mostValues = 20_000;

const element12 =
  /^cmi\.(core\.(lesson_location|lesson_status|exit|session_time|score\.(raw|min|max))|suspend_data|comments|objectives\.\d{1,4}\.(id|status|score\.(raw|min|max))|student_preference\.(audio|language|speed|text)|interactions\.\d{1,4}\.(id|time|type|weighting|student_response|result|latency|objectives\.\d{1,3}\.id|correct_responses\.\d{1,3}\.pattern))$/;

const element2004 =
  /^(cmi\.(completion_status|success_status|exit|location|progress_measure|session_time|suspend_data|score\.(scaled|raw|min|max)|learner_preference\.(audio_level|language|delivery_speed|audio_captioning)|comments_from_learner\.\d{1,4}\.(comment|location|timestamp)|objectives\.\d{1,4}\.(id|success_status|completion_status|progress_measure|description|score\.(scaled|raw|min|max))|interactions\.\d{1,4}\.(id|type|timestamp|weighting|learner_response|result|latency|description|objectives\.\d{1,3}\.id|correct_responses\.\d{1,3}\.pattern))|adl\.data\.\d{1,4}\.store)$/;

/** May content write this element? The runtime in the browser refuses the rest too; here nobody can get around it. */
export const isWritable = (standard: "scorm-1.2" | "scorm-2004", element: string): boolean =>
  (standard === "scorm-1.2" ? element12 : element2004).test(element);

export interface ReportedValue {
  readonly element: string;
  readonly value: string;
}

/**
 * The values of an item after these were told, in order: a later one replaces an earlier. What may not be written, is too long
 * or comes on top of too much is left out; all else is kept.
 */
export function withReported(
  standard: "scorm-1.2" | "scorm-2004",
  known: Readonly<Record<string, string>>,
  reported: readonly ReportedValue[],
): Record<string, string> {
  const values = new Map(Object.entries(known));
  let size = [...values].reduce((sum, [element, value]) => sum + element.length + value.length, 0);
  for (const { element, value } of reported) {
    if (!isWritable(standard, element) || value.length > longestValue) continue;
    const before = values.get(element);
    const grown = size + value.length - (before === undefined ? -element.length : before.length);
    if (grown > mostOfItem || (before === undefined && values.size >= mostValues)) continue;
    size = grown;
    values.set(element, value);
  }
  return Object.fromEntries(values);
}
