/** What an import has to say, in the reader's language. */
import * as m from "#messages/people";
import { formatNumber } from "#platform/i18n/locale.ts";
import { isContract } from "../employments/employment.ts";
import { contractName, dayText } from "../pages/employment-words.ts";
import { hierarchyLevelName } from "../pages/job-role-words.ts";
import { isHierarchyLevel } from "../positions/job-role.ts";
import type { Field } from "./fields.ts";
import type { MappingProblem } from "./mapping.ts";
import type { FieldChange, Outcome } from "./plan.ts";
import type { Reason, Remark } from "./reason.ts";
import type { SensitiveKind } from "./sensitive.ts";

const fieldNames: Readonly<Record<Field, () => string>> = {
  personnelNumber: m.personnelNumber,
  name: m.fieldFullName,
  firstName: m.fieldFirstName,
  infix: m.fieldInfix,
  lastName: m.fieldLastName,
  email: m.email,
  jobTitle: m.jobTitle,
  jobFamily: m.jobFamily,
  hierarchyLevel: m.hierarchyLevel,
  unitCode: m.fieldUnitCode,
  unitName: m.fieldUnitName,
  parentCode: m.fieldParentCode,
  parentName: m.fieldParentName,
  leader: m.fieldLeader,
  locale: m.language,
  startsOn: m.fieldStartsOn,
  leftOn: m.fieldLeftOn,
  contract: m.contract,
  fte: m.fte,
  partTimePercentage: m.fieldPartTimePercentage,
  hoursOf36: () => m.fieldWeeklyHours({ hours: 36 }),
  hoursOf40: () => m.fieldWeeklyHours({ hours: 40 }),
};

export const fieldName = (field: Field): string => fieldNames[field]();

const changeNames: Readonly<Record<FieldChange["field"], () => string>> = {
  name: m.name,
  email: m.email,
  personnelNumber: m.personnelNumber,
  jobTitle: m.jobTitle,
  jobFamily: m.jobFamily,
  hierarchyLevel: m.hierarchyLevel,
  unit: m.unit,
  return: m.comesBack,
  startsOn: m.startsOn,
  endsOn: m.endsOn,
  contract: m.contract,
  fte: m.fte,
};

export const changeName = (field: FieldChange["field"]): string => changeNames[field]();

/** A value of a change as people read it: a date, a figure or a word for what the plan keeps as a code. */
export function changeValue(field: FieldChange["field"], value: string): string {
  if (field === "startsOn" || field === "endsOn") return dayText(value);
  if (field === "fte") return formatNumber(Number(value));
  if (field === "contract") return isContract(value) ? contractName(value) : value;
  if (field === "hierarchyLevel") return isHierarchyLevel(value) ? hierarchyLevelName(value) : value;
  return value;
}

const outcomeNames: Readonly<Record<Outcome, () => string>> = {
  new: m.outcomeNew,
  changed: m.outcomeChanged,
  unchanged: m.outcomeUnchanged,
  refused: m.outcomeRefused,
  left: m.outcomeLeft,
};

export const outcomeName = (outcome: Outcome): string => outcomeNames[outcome]();

const kindNames: Readonly<Record<SensitiveKind, () => string>> = {
  bsn: m.sensitiveBsn,
  birth: m.sensitiveBirth,
  gender: m.sensitiveGender,
  pay: m.sensitivePay,
  absence: m.sensitiveAbsence,
  origin: m.sensitiveOrigin,
  family: m.sensitiveFamily,
  private: m.sensitivePrivate,
};

export const sensitiveName = (kind: SensitiveKind): string => kindNames[kind]();

export function problemText(problem: MappingProblem): string {
  switch (problem.kind) {
    case "twice":
      return m.mappingTwice({ field: fieldName(problem.field) });
    case "no-name":
      return m.mappingNoName();
    case "no-key":
      return m.mappingNoKey();
    default:
      return problem satisfies never;
  }
}

/** Several lines of a file; a long row of them is cut short. */
function lineList(lines: readonly number[]): string {
  const shown = lines.slice(0, 5).join(", ");
  return lines.length > 5 ? `${shown}, …` : shown;
}

export function reasonText(reason: Reason): string {
  switch (reason.code) {
    case "surplus-cells":
      return m.reasonSurplus();
    case "no-name":
      return m.reasonNoName();
    case "no-key":
      return m.reasonNoKey();
    case "name-too-long":
      return m.reasonNameTooLong();
    case "title-too-long":
      return m.reasonTitleTooLong();
    case "family-too-long":
      return m.reasonFamilyTooLong();
    case "administrators-only":
      return m.administratorsKeepAdministrators();
    case "number-too-long":
      return m.reasonNumberTooLong();
    case "number-damaged":
      return m.reasonNumberDamaged({ value: reason.value });
    case "email-invalid":
      return m.reasonEmailInvalid({ value: reason.value });
    case "date-unclear":
      return m.reasonDateUnclear({ value: reason.value });
    case "share-unclear":
      return m.reasonShareUnclear({ value: reason.value });
    case "employment-overlaps":
      return m.employmentOverlaps({ start: dayText(reason.day) });
    case "end-before-start":
      return m.reasonEndBeforeStart({ day: dayText(reason.day) });
    case "number-doubled":
      return m.reasonNumberDoubled({ lines: lineList(reason.lines) });
    case "email-doubled":
      return m.reasonEmailDoubled({ lines: lineList(reason.lines) });
    case "same-person":
      return m.reasonSamePerson({ lines: lineList(reason.lines) });
    case "email-of-other":
      return m.emailTaken({ name: reason.name });
    case "unit-closed":
      return m.reasonUnitClosed({ unit: reason.unit });
    case "unit-ambiguous":
      return m.reasonUnitAmbiguous({ unit: reason.unit });
    case "unit-loop":
      return m.reasonUnitLoop({ unit: reason.unit });
    case "unit-text-too-long":
      return m.reasonUnitTooLong({ unit: reason.unit });
    case "unit-name-differs":
      return m.reasonUnitNameDiffers({ unit: reason.unit, line: reason.line });
    case "unit-parent-differs":
      return m.reasonUnitParentDiffers({ unit: reason.unit, line: reason.line });
    case "leader-loop":
      return m.reasonLeaderLoop({ lines: lineList(reason.lines) });
    default:
      return reason satisfies never;
  }
}

export function remarkText(remark: Remark): string {
  switch (remark.code) {
    case "leader-unknown":
      return m.remarkLeaderUnknown({ value: remark.value });
    case "leader-without-unit":
      return m.remarkLeaderWithoutUnit();
    case "language-unknown":
      return m.remarkLanguageUnknown({ value: remark.value });
    case "contract-unknown":
      return m.remarkContractUnknown({ value: remark.value });
    case "level-unknown":
      return m.remarkLevelUnknown({ value: remark.value });
    case "start-unknown":
      return m.remarkStartUnknown();
    case "own-employment":
      return m.remarkOwnEmployment();
    default:
      return remark satisfies never;
  }
}
