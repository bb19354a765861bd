import { formatDateTime } from "#platform/i18n/locale.ts";
import type { Sheet } from "#platform/spreadsheet/sheet.ts";
import * as m from "#messages/office";
import { actionWords } from "../action-words.ts";
import { type Detail, wholeDetail } from "../detail-words.ts";
import type { LogRow } from "../queries/audit-log.ts";

export interface EntryView {
  readonly id: string;
  readonly at: Date;
  readonly actor: { readonly id: string; readonly name: string } | null;
  readonly person: { readonly id: string; readonly name: string } | null;
  /** "people.person.changed"; `actionWords` says it in words. */
  readonly action: string;
  readonly details: readonly Detail[];
}

export const entryView = ({
  id,
  at,
  actorId,
  actorName,
  personId,
  personName,
  action,
  details,
}: LogRow): EntryView => ({
  id,
  at,
  actor: actorId === null ? null : { id: actorId, name: actorName ?? actorId },
  person: personId === null ? null : { id: personId, name: personName ?? personId },
  action,
  details: detailsOf(details),
});

/** What was written down with an entry. */
const detailsOf = (details: unknown): readonly Detail[] =>
  typeof details === "object" && details !== null
    ? Object.entries(details).map(([name, value]) => ({ name, value: value as unknown }))
    : [];

/** The log as a list to keep. Call it in the reader's language. */
export const logSheet = (entries: readonly EntryView[]): Sheet => ({
  name: m.log(),
  headings: [m.when(), m.who(), m.what(), m.aboutWhom(), m.details(), m.actionCode()],
  rows: entries.map((entry) => [
    formatDateTime(entry.at),
    entry.actor?.name ?? m.theHouse(),
    actionWords(entry.action),
    entry.person?.name ?? null,
    entry.details.flatMap((detail) => wholeDetail(detail) ?? []).join("; "),
    entry.action,
  ]),
});
