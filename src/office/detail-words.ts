/** What was written down with an entry of the audit log, in words. A test reads the code for names that have none. */
import * as m from "#messages/office";
import { isId } from "#platform/db/id.ts";
import { formatNumber } from "#platform/i18n/locale.ts";
import { jobWords } from "./job-words.ts";

/** A name and a value as they were written down: "fields", ["jobTitle"]. */
export interface Detail {
  readonly name: string;
  readonly value: unknown;
}

/** Every name that an action gives to a detail. */
export const knownDetails: Readonly<Record<string, () => string>> = {
  because: m.detailBecause,
  change: m.detailChange,
  changed: m.detailChanged,
  choice: m.detailChoice,
  code: m.detailCode,
  day: m.detailDay,
  entries: m.detailEntries,
  fields: m.detailFields,
  from: m.detailFrom,
  given: m.detailGiven,
  importId: m.detailImport,
  job: m.detailJob,
  kind: m.detailKind,
  leavers: m.detailLeavers,
  ledUnitIds: m.detailLedUnits,
  left: m.detailLeft,
  lessons: m.detailLessons,
  moduleId: m.detailModule,
  name: m.detailName,
  new: m.detailNew,
  number: m.detailNumber,
  outcome: m.detailOutcome,
  packageId: m.detailPackage,
  people: m.detailPeople,
  reach: m.detailReach,
  refused: m.detailRefused,
  reorganisationId: m.detailReorganisation,
  rows: m.detailRows,
  size: m.detailSize,
  subject: m.detailSubject,
  taken: m.detailTaken,
  title: m.detailTitle,
  to: m.detailTo,
  trainingId: m.detailTraining,
  unchanged: m.detailUnchanged,
  withContact: m.detailWithContact,
};

/** The fields of a person and of the organisation that can change. */
export const knownFields: Readonly<Record<string, () => string>> = {
  colour: m.fieldColour,
  contract: m.fieldContract,
  email: m.fieldEmail,
  endsOn: m.fieldEndsOn,
  fte: m.fieldFte,
  hierarchyLevel: m.fieldHierarchyLevel,
  jobFamily: m.fieldJobFamily,
  jobTitle: m.fieldJobTitle,
  locale: m.fieldLocale,
  logo: m.fieldLogo,
  name: m.fieldName,
  personnelNumber: m.fieldPersonnelNumber,
  return: m.fieldReturn,
  startsOn: m.fieldStartsOn,
  timeZone: m.fieldTimeZone,
  unit: m.fieldUnit,
  unitId: m.fieldUnit,
};

const wordsOfValue: Readonly<Record<string, (value: string) => string>> = {
  change: (change) => m.securityChange({ change }),
  choice: (choice) => m.lessonChoice({ choice }),
  fields: (field) => knownFields[field]?.() ?? field,
  given: (role) => m.roleName({ role }),
  job: jobWords,
  kind: (kind) => m.requestKind({ kind }),
  outcome: (outcome) => m.requestOutcome({ outcome }),
  reach: (reach) => m.erasureReach({ reach }),
  taken: (role) => m.roleName({ role }),
};

/** The detail as a reader understands it; null when it holds ids alone, which say nothing to a reader. */
export function readableDetail({ name, value }: Detail): string | null {
  if (isId(value) || (Array.isArray(value) && value.length === 0)) return null;
  if (Array.isArray(value) && value.every(isId)) return lineOf(name, formatNumber(value.length));
  return wholeDetail({ name, value });
}

/** The detail with all that was written down, ids included. Null when that is nothing. */
export function wholeDetail({ name, value }: Detail): string | null {
  const words = valueWords(name, value);
  return words ? lineOf(name, words) : null;
}

/** A name that has no words stands there as it is. */
const lineOf = (name: string, value: string): string => m.detailLine({ name: knownDetails[name]?.() ?? name, value });

function valueWords(name: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map((each) => valueWords(name, each)).join(", ");
  if (typeof value === "boolean") return value ? m.yes() : m.no();
  if (typeof value === "number") return formatNumber(value);
  if (typeof value === "string") return wordsOfValue[name]?.(value) ?? value;
  return Object.entries(value)
    .flatMap(([part, held]) => wholeDetail({ name: part, value: held }) ?? [])
    .join(", ");
}
