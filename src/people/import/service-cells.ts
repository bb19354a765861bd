/** How exports write what somebody's service and job are. */
import type { Contract } from "../employments/employment.ts";
import type { HierarchyLevel } from "../positions/job-role.ts";
import { wordsOf } from "../search-terms.ts";

/** Looked for among the words of a cell in its search form; the first that fits holds. */
const contractPatterns: readonly (readonly [Contract, RegExp])[] = [
  ["volunteer", / (vrijwillig|volunteer)/],
  ["intern", / (stage |stagiair|stageovereenkomst|internship|work placement)/],
  ["hired", / (inhuur|ingehuurd|uitzend|zzp|gedetacheerd|detachering|extern|freelance|contractor|agency|temp worker)/],
  ["on_call", / (oproep|afroep|nul uren|nuluren|0 uren|min max|on call|zero hours|casual)/],
  ["temporary", / (bepaald|bep |tijdelijk|jaarcontract|temporary|fixed term|leerarbeid|bbl )/],
  ["permanent", / (onbepaald|onbep |vast |vaste |permanent|indefinite|open ended|unlimited)/],
];

/** The kind of contract that a cell names, or null when it is none that is known. */
export const contractOf = (text: string): Contract | null => firstFitting(contractPatterns, text);

const levelPatterns: readonly (readonly [HierarchyLevel, RegExp])[] = [
  ["team_lead", / (teamleider|teamleidster|team ?lead|team ?leader|teamcoach|teammanager|team manager|supervisor)/],
  ["board", / (directie|directeur|bestuur|raad van bestuur|board|executive|c level)/],
  ["management", / (management|manager|managers|mt |mt lid|middenkader|leidinggevend kader)/],
  ["employee", / (medewerker|employee|staff|uitvoerend|individual contributor|professional)/],
];

/** The layer of the organisation that a cell names, or null when it is none that is known. */
export const hierarchyLevelOf = (text: string): HierarchyLevel | null => firstFitting(levelPatterns, text);

function firstFitting<Code>(patterns: readonly (readonly [Code, RegExp])[], text: string): Code | null {
  const words = ` ${wordsOf(text).join(" ")} `;
  return patterns.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** What makes a figure a share of a full week: the figure itself, a percentage, or hours of a week that the heading names. */
export const shareDivisors = { fte: 1, partTimePercentage: 100, hoursOf36: 36, hoursOf40: 40 } as const;
export type ShareField = keyof typeof shareDivisors;
export const shareFields = ["fte", "partTimePercentage", "hoursOf36", "hoursOf40"] as const satisfies ShareField[];

const mostFte = 1.5;

/**
 * A share of a full week in thousandths, as "0,8", "80 %" or "32,00" hours; null when it is none. Nought says nothing: a
 * contract without fixed hours has no share.
 */
export function shareOf(text: string, field: ShareField): number | "none" | null {
  const figure = /^(\d{1,3}(?:[.,]\d{1,10})?) ?(?:%|fte|uur|uren|hours|h)?$/i.exec(text.trim())?.[1];
  if (figure === undefined) return null;
  const fte = Math.round((Number(figure.replace(",", ".")) / shareDivisors[field]) * 1000) / 1000;
  if (fte > mostFte) return null;
  return fte === 0 ? "none" : fte;
}
