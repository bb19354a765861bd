import type { Locale } from "#platform/i18n/locale.ts";
import { withoutGuard } from "#platform/spreadsheet/csv.ts";
import type { Contract } from "../employments/employment.ts";
import type { JobRole } from "../positions/job-role.ts";
import { dayOf, isNoDay } from "./day.ts";
import type { Field } from "./fields.ts";
import type { Mapping } from "./mapping.ts";
import type { Reason, Remark } from "./reason.ts";
import { contractOf, hierarchyLevelOf, shareFields, shareOf } from "./service-cells.ts";
import type { TableRow } from "./table.ts";

/** What one row says about somebody, read but not yet compared with what is known. Null where it says nothing. */
export interface Claim extends JobRole {
  readonly line: number;
  readonly personnelNumber: string | null;
  readonly email: string | null;
  readonly name: string;
  readonly unitCode: string | null;
  readonly unitName: string | null;
  readonly parentCode: string | null;
  readonly parentName: string | null;
  /** A personnel number, an address or a name. */
  readonly leader: string | null;
  readonly locale: Locale | null;
  /** "2026-11-22": the first and the last day in service. */
  readonly startsOn: string | null;
  readonly leftOn: string | null;
  /** Share of a full week. */
  readonly fte: number | null;
  readonly contract: Contract | null;
  readonly reasons: readonly Reason[];
  readonly remarks: readonly Remark[];
}

const longest = { name: 200, personnelNumber: 60, jobTitle: 200, jobFamily: 100, code: 60 };

/** Local part and domain, as strict as the forms are. */
const address = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

/** A long number that Excel turned into powers of ten: its last digits are gone. */
const damaged = /^\d+[.,]\d+e\+\d+$/i;

/** Reads a row by the mapping; what cannot be right stands in `reasons`. */
export function readClaim(row: TableRow, mapping: Mapping): Claim {
  const text = (field: Field): string | null => {
    const column = mapping.indexOf(field);
    const cell = column < 0 ? "" : tidy(row.cells[column] ?? "");
    return cell === "" ? null : cell;
  };
  const email = text("email")?.toLowerCase() ?? null;
  const written = { language: text("locale"), contract: text("contract"), level: text("hierarchyLevel") };
  const dates = { startsOn: dateOf(text("startsOn")), leftOn: dateOf(text("leftOn")) };
  const share = readShare(text);
  const claim = {
    line: row.line,
    personnelNumber: text("personnelNumber"),
    email,
    name: text("name") ?? joined([text("firstName"), text("infix"), text("lastName")]),
    jobTitle: text("jobTitle"),
    jobFamily: text("jobFamily"),
    hierarchyLevel: written.level === null ? null : hierarchyLevelOf(written.level),
    unitCode: text("unitCode"),
    unitName: text("unitName"),
    parentCode: text("parentCode"),
    parentName: text("parentName"),
    leader: text("leader"),
    locale: localeOf(written.language),
    startsOn: dates.startsOn.day,
    leftOn: dates.leftOn.day,
    fte: share.fte,
    contract: written.contract === null ? null : contractOf(written.contract),
  };
  const unread = [dates.startsOn.unclear, dates.leftOn.unclear, share.unclear].filter((reason) => reason !== null);
  return {
    ...claim,
    reasons: [...(row.hasSurplus ? [{ code: "surplus-cells" } as const] : []), ...reasonsOf(claim), ...unread],
    remarks: [
      unknownWord("language-unknown", written.language, claim.locale),
      unknownWord("contract-unknown", written.contract, claim.contract),
      unknownWord("level-unknown", written.level, claim.hierarchyLevel),
    ].filter((remark) => remark !== null),
  };
}

interface ReadDate {
  readonly day: string | null;
  readonly unclear: Reason | null;
}

function dateOf(text: string | null): ReadDate {
  if (text === null || isNoDay(text)) return { day: null, unclear: null };
  const day = dayOf(text);
  return { day, unclear: day === null ? { code: "date-unclear", value: text.slice(0, 60) } : null };
}

/** The share of a full week from the first column that tells it, whichever way it does. */
function readShare(text: (field: Field) => string | null): { fte: number | null; unclear: Reason | null } {
  const field = shareFields.find((candidate) => text(candidate) !== null);
  if (field === undefined) return { fte: null, unclear: null };
  const value = text(field) ?? "";
  const share = shareOf(value, field);
  if (share === null) return { fte: null, unclear: { code: "share-unclear", value: value.slice(0, 60) } };
  return { fte: share === "none" ? null : share, unclear: null };
}

const unknownWord = (
  code: "language-unknown" | "contract-unknown" | "level-unknown",
  written: string | null,
  understood: string | null,
): Remark | null => (written !== null && understood === null ? { code, value: written.slice(0, 60) } : null);

const tidy = (cell: string): string =>
  withoutGuard(cell)
    .replaceAll(/\p{Cc}|[\u2028\u2029]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

/** Parts of a name as one; what is short for "de" stands at the next word: "d'Ancona", but "van 't Hof". */
const joined = (parts: readonly (string | null)[]): string =>
  parts
    .filter((part) => part !== null)
    .join(" ")
    .replaceAll(/(?<=\b[dl]['’]) /gi, "");

function reasonsOf(claim: Omit<Claim, "reasons" | "remarks">): Reason[] {
  const { personnelNumber, email, name, jobTitle } = claim;
  const reasons: (Reason | null)[] = [
    name === "" ? { code: "no-name" } : null,
    name.length > longest.name ? { code: "name-too-long" } : null,
    personnelNumber === null && email === null ? { code: "no-key" } : null,
    personnelNumber !== null && personnelNumber.length > longest.personnelNumber
      ? { code: "number-too-long", value: personnelNumber.slice(0, longest.personnelNumber) }
      : null,
    personnelNumber !== null && damaged.test(personnelNumber)
      ? { code: "number-damaged", value: personnelNumber }
      : null,
    email !== null && (!address.test(email) || email.length > 254)
      ? { code: "email-invalid", value: email.slice(0, 254) }
      : null,
    (jobTitle?.length ?? 0) > longest.jobTitle ? { code: "title-too-long" } : null,
    (claim.jobFamily?.length ?? 0) > longest.jobFamily ? { code: "family-too-long" } : null,
    unitTextTooLong(claim),
  ];
  return reasons.filter((reason) => reason !== null);
}

function unitTextTooLong(claim: Pick<Claim, "unitCode" | "parentCode" | "unitName" | "parentName">): Reason | null {
  const code = [claim.unitCode, claim.parentCode].find((text) => (text?.length ?? 0) > longest.code);
  const name = [claim.unitName, claim.parentName].find((text) => (text?.length ?? 0) > longest.name);
  const text = code ?? name;
  return text === null || text === undefined ? null : { code: "unit-text-too-long", unit: text.slice(0, longest.code) };
}

function localeOf(language: string | null): Locale | null {
  const word = (language ?? "").toLowerCase();
  if (/^(nl|nl[-_]..|nederlands|nederlandse|dutch|dut|nld)$/.test(word)) return "nl";
  return /^(en|en[-_]..|engels|engelse|english|eng)$/.test(word) ? "en" : null;
}
