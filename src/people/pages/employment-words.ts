import { formatDate, formatNumber } from "#platform/i18n/locale.ts";
import * as m from "#messages/people";
import type { Contract, Employment, ExitReason } from "../employments/employment.ts";

const contractNames: Readonly<Record<Contract, () => string>> = {
  permanent: m.contractPermanent,
  temporary: m.contractTemporary,
  on_call: m.contractOnCall,
  hired: m.contractHired,
  intern: m.contractIntern,
  volunteer: m.contractVolunteer,
};

const exitReasonNames: Readonly<Record<ExitReason, () => string>> = {
  voluntary: m.exitVoluntary,
  involuntary: m.exitInvoluntary,
  natural: m.exitNatural,
  end_of_contract: m.exitEndOfContract,
};

export const contractName = (contract: Contract): string => contractNames[contract]();
export const exitReasonName = (reason: ExitReason): string => exitReasonNames[reason]();

/** "2026-11-22" as a reader writes it. */
export const dayText = (day: string): string => formatDate(new Date(`${day}T12:00:00Z`));

/** "1 maart 2024 – nu" */
export const periodText = (from: string, to: string | null): string =>
  m.period({ from: dayText(from), to: to === null ? m.now() : dayText(to) });

/** What is known besides the dates: "Vast, 0,8 fte". */
export const employmentDetail = ({ contract, fte }: Pick<Employment, "contract" | "fte">): string =>
  [contract === null ? null : contractName(contract), fte === null ? null : m.fteOf({ fte: formatNumber(fte) })]
    .filter((part) => part !== null)
    .join(", ");
