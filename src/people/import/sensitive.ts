/**
 * What Leerhuis never takes in (method-facts 3.10): the citizen service number may not be used by an employer for this at all
 * (UAVG 46), and learning together needs none of the rest. Such columns are named and left out before anything is kept.
 */
import { wordsOf } from "../search-terms.ts";

export const sensitiveKinds = ["bsn", "birth", "gender", "pay", "absence", "origin", "family", "private"] as const;
export type SensitiveKind = (typeof sensitiveKinds)[number];

/** Looked for in a heading between spaces, in its search form. */
const headingPatterns: Readonly<Record<SensitiveKind, RegExp>> = {
  bsn: / (bsn|bsnnummer|bsnnr|burgerservicenr|burgerservicenummer|burger service nummer|sofi|sofinr|sofinummer|ssn|social security|citizen service number|national insurance) /,
  birth:
    / (geboortedatum|geboorte datum|geb datum|gebdatum|gebdat|geboren|geboorteplaats|geboorteland|geboortejaar|leeftijd|verjaardag|date of birth|birth date|birthdate|birthday|dob|birthplace|age) /,
  gender: / (geslacht|gender|sex|aanhef|aanspreektitel|aanspreekvorm|salutation|m v|man vrouw) /,
  pay: / (salaris|salarisschaal|brutosalaris|bruto salaris|loon|uurloon|maandloon|brutoloon|loonschaal|schaal|trede|inschaling|salary|wage|pay|pay grade|iban|bankrekening|rekeningnummer|bank account) /,
  absence:
    / (verzuim|verzuimpercentage|verzuimdagen|verzuimmelding|ziek|ziekte|ziektedagen|ziekmelding|ziekteverzuim|arbeidsongeschikt|wia|wao|absence|absenteeism|sick|sick leave|sickness|illness|disability) /,
  origin:
    / (nationaliteit|nationality|etniciteit|ethnicity|afkomst|religie|godsdienst|religion|geloof|vakbond|trade union) /,
  family:
    / (burgerlijke staat|huwelijkse staat|marital status|partner|kinderen|children|gezinssituatie|noodcontact|emergency contact) /,
  private:
    / (prive|privemail|prive mail|private|thuisadres|home address|straat|straatnaam|huisnummer|postcode|woonplaats|street|postal code|zip|zip code|city of residence) /,
};

/** The kind of thing that a heading promises, or null when it is innocent. */
export function sensitiveByHeading(heading: string): SensitiveKind | null {
  const words = ` ${wordsOf(heading).join(" ")} `;
  return sensitiveKinds.find((kind) => headingPatterns[kind].test(words)) ?? null;
}

/** The "elfproef": nine digits, or eight with a zero that Excel dropped, whose weighted sum is a multiple of eleven. */
export function looksLikeBsn(text: string): boolean {
  const bare = text.replaceAll(/[\s.]/g, "");
  if (!/^\d{8,9}$/.test(bare) || /^0+$/.test(bare)) return false;
  const digits = Array.from(bare.padStart(9, "0"), Number);
  const sum = digits.reduce((total, digit, at) => total + digit * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0;
}

const genderWords = new Set("m v f man vrouw male female mannelijk vrouwelijk dhr mevr mw".split(" "));
const looksLikeGender = (text: string): boolean => genderWords.has(text.toLowerCase().replace(/\.$/, ""));
const looksLikeIban = (text: string): boolean => /^[A-Z]{2}\d{2}[A-Z]{4}\d{10}$/i.test(text.replaceAll(/\s/g, ""));

const contentTests: readonly (readonly [SensitiveKind, (text: string) => boolean])[] = [
  ["bsn", looksLikeBsn],
  ["gender", looksLikeGender],
  ["pay", looksLikeIban],
];

/** One in eleven arbitrary numbers passes the test for a BSN; nine in ten do so only when they are one. */
const mostOf = 0.9;

/** The kind of thing that stands in a column, whatever its heading says; null when it is innocent or empty. */
export function sensitiveByContent(cells: readonly string[]): SensitiveKind | null {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (filled.length === 0) return null;
  const found = contentTests.find(([, test]) => filled.filter(test).length >= filled.length * mostOf);
  return found?.[0] ?? null;
}
