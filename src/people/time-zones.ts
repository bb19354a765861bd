/** Zones with people in the Kingdom of the Netherlands and around it come first; the rest follows in the order of the alphabet. */
const near = [
  "Europe/Amsterdam",
  "Europe/Brussels",
  "America/Aruba",
  "America/Curacao",
  "America/Kralendijk",
  "America/Paramaribo",
];

/** IANA names that this server knows. */
export const timeZones = (): string[] => {
  const known = Intl.supportedValuesOf("timeZone");
  return [...near, ...known.filter((zone) => !near.includes(zone))];
};

export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/.test(name)) return false;
  try {
    return Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
