/** The steps after the organisation itself: each is done or passed over, and can be come back to. */
export const setupSteps = ["units", "people", "training"] as const;
export type SetupStep = (typeof setupSteps)[number];

export const setupPaths: Readonly<Record<SetupStep, string>> = {
  units: "/welkom/afdelingen",
  people: "/welkom/mensen",
  training: "/welkom/training",
};

/** Where somebody who comes back goes on. */
export function nextSetupPath(stepsDone: readonly string[]): string {
  const step = setupSteps.find((candidate) => !stepsDone.includes(candidate));
  return step ? setupPaths[step] : "/welkom/klaar";
}

/** Unit names as they were typed, one on a line; those that are there already are left out, and so is a name given twice. */
export function newUnitNames(text: string, known: readonly string[]): string[] {
  const seen = new Set(known.map((name) => name.trim().toLowerCase()));
  return text
    .split("\n")
    .map((line) => line.trim().replaceAll(/\s+/g, " "))
    .filter((name) => {
      const isNew = name !== "" && !seen.has(name.toLowerCase());
      seen.add(name.toLowerCase());
      return isNew;
    });
}
