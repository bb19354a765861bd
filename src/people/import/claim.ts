import type { Locale } from "#platform/i18n/locale.ts";
import { withoutGuard } from "#platform/spreadsheet/csv.ts";
import { dayOf, isNoDay } from "./day.ts";
import type { Field } from "./fields.ts";
import type { Mapping } from "./mapping.ts";
import type { Reason, Remark } from "./reason.ts";
import type { TableRow } from "./table.ts";

/** What one row says about somebody, read but not yet compared with what is known. Null where it says nothing. */
export interface Claim {
  readonly line: number;
  readonly personnelNumber: string | null;
  readonly email: string | null;
  readonly name: string;
  readonly jobTitle: string | null;
  readonly unitCode: string | null;
  readonly unitName: string | null;
  readonly parentCode: string | null;
  readonly parentName: string | null;
  /** A personnel number, an address or a name. */
  readonly leader: string | null;
  readonly locale: Locale | null;
  /** "2026-11-22": the last day in service. */
  readonly leftOn: string | null;
  readonly reasons: readonly Reason[];
  readonly remarks: readonly Remark[];
}

const longest = { name: 200, personnelNumber: 60, jobTitle: 200, code: 60 };

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
  const language = text("locale");
  const leftOn = text("leftOn");
  const claim = {
    line: row.line,
    personnelNumber: text("personnelNumber"),
    email,
    name: text("name") ?? joined([text("firstName"), text("infix"), text("lastName")]),
    jobTitle: text("jobTitle"),
    unitCode: text("unitCode"),
    unitName: text("unitName"),
    parentCode: text("parentCode"),
    parentName: text("parentName"),
    leader: text("leader"),
    locale: localeOf(language),
    leftOn: leftOn === null ? null : dayOf(leftOn),
  };
  return {
    ...claim,
    reasons: [...(row.hasSurplus ? [{ code: "surplus-cells" } as const] : []), ...reasonsOf(claim, leftOn)],
    remarks: language !== null && claim.locale === null ? [{ code: "language-unknown", value: language }] : [],
  };
}

const tidy = (cell: string): string =>
  withoutGuard(cell)
    .replaceAll(/\p{Cc}|[\u2028\u2029]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

const joined = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(" ");

function reasonsOf(claim: Omit<Claim, "reasons" | "remarks">, leftOn: string | null): Reason[] {
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
    leftOn !== null && claim.leftOn === null && !isNoDay(leftOn)
      ? { code: "date-unclear", value: leftOn.slice(0, 60) }
      : null,
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
