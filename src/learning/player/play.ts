import { type ContentItem, type CourseContents, initialValues, toActivityTree } from "#academy";
import type { PlayItem } from "../elements/package-contract.ts";
import type { AttemptRow, ItemRow } from "../queries/attempts.ts";
import { itemResult12, itemResult2004, type ItemResult, type Values } from "../rules/item-result.ts";

interface Placed {
  readonly item: ContentItem;
  readonly depth: number;
  readonly choosable: boolean;
}

/** The items of a course in the order of its table of contents. */
export const placedItems = ({ organization }: Pick<CourseContents, "organization">): Placed[] =>
  placedBelow(organization, 0);

function placedBelow(parent: Pick<ContentItem, "items" | "sequencing">, depth: number): Placed[] {
  const choosable = letsChoose(parent);
  return parent.items.flatMap((item) => [{ item, depth, choosable }, ...placedBelow(item, depth + 1)]);
}

/** Content that may be neither chosen nor gone through could never open: a manifest that says so is not taken at its word. */
const letsChoose = ({ sequencing }: Pick<ContentItem, "sequencing">): boolean =>
  !sequencing || sequencing.controlMode.choice || !sequencing.controlMode.flow;

/** The items that count for the result: what speaks with the runtime, or, in a course of plain pages, every page. */
export function countedItems(contents: CourseContents): ContentItem[] {
  const playable = placedItems(contents)
    .map(({ item }) => item)
    .filter((item) => item.launch !== null);
  const talking = playable.filter((item) => item.launch?.kind === "sco");
  return talking.length > 0 ? talking : playable;
}

/** What an item's values come to. A plain page is done when it was opened: it cannot say anything. */
export function resultOf(contents: CourseContents, item: ContentItem, values: Values): ItemResult {
  if (item.launch?.kind === "asset") return { state: "completed", score: null };
  const known = { ...values, ...initialValues(contents.standard, item) };
  return contents.standard === "scorm-1.2" ? itemResult12(known, item.masteryScore) : itemResult2004(known);
}

export interface Learner {
  /** Names the learner to the content without telling who it is. */
  readonly id: string;
  readonly name: string;
}

/** The items as the frame plays them, each with the values that it begins or goes on with. */
export function playItems(
  contents: CourseContents,
  attempt: AttemptRow,
  rows: readonly ItemRow[],
  learner: Learner,
): PlayItem[] {
  const byId = new Map(rows.map((row) => [row.itemId, row]));
  return placedItems(contents).map(({ item, depth, choosable }) => {
    const row = byId.get(item.id);
    return {
      id: item.id,
      title: item.title,
      visible: item.visible,
      depth,
      address: item.launch?.address ?? null,
      kind: item.launch?.kind ?? null,
      choosable,
      hideLmsUi: item.hideLmsUi,
      state: row?.state ?? "not_started",
      values: {
        ...entryValues(contents.standard, row, attempt, learner),
        ...row?.values,
        ...initialValues(contents.standard, item),
      },
    };
  });
}

/** Who learns, and whether this is a return. Whatever was told before is given back, also after an exit without "suspend": nothing is lost. */
function entryValues(
  standard: CourseContents["standard"],
  row: ItemRow | undefined,
  attempt: AttemptRow,
  learner: Learner,
): Record<string, string> {
  const entry = row && Object.keys(row.values).length > 0 ? "resume" : "ab-initio";
  if (standard === "scorm-1.2")
    return {
      "cmi.core.student_id": learner.id,
      "cmi.core.student_name": learner.name,
      "cmi.core.credit": "credit",
      "cmi.core.lesson_mode": "normal",
      "cmi.core.entry": entry,
      "cmi.core.total_time": clockTime(attempt.seconds),
    };
  return {
    "cmi.learner_id": learner.id,
    "cmi.learner_name": learner.name,
    "cmi.credit": "credit",
    "cmi.mode": "normal",
    "cmi.entry": entry,
    "cmi.total_time": `PT${attempt.seconds}S`,
  };
}

/** "0012:03:20", as SCORM 1.2 writes a span of time. */
export function clockTime(seconds: number): string {
  const part = (value: number, length = 2): string => String(Math.floor(value)).padStart(length, "0");
  return `${part(seconds / 3600, 4)}:${part((seconds % 3600) / 60)}:${part(seconds % 60)}`;
}

export const activityTreeOf = (contents: CourseContents): unknown =>
  contents.standard === "scorm-2004" ? toActivityTree(contents) : null;
