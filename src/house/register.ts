import { blockNames, type Indicator, thresholds } from "#blocks";

const described = ["name", "block", "verbs", "days", "title", "source", "explanation", "about", "evidence"];
const ofPeople = [...described, "personOf", "threshold", "ownEvidence"];

/**
 * Lets nothing into the house but what an indicator may say: a figure with a weight, a target or a mark beside it, about fewer
 * people than the thresholds, or under a name that is taken, is refused when Leerhuis starts (trust 2 and 4).
 */
export function register(given: readonly Indicator[]): readonly Indicator[] {
  const names = new Set<string>();
  for (const indicator of given) {
    refuseStrange(indicator);
    if (names.has(indicator.name)) throw new TypeError(`Two indicators are called ${indicator.name}.`);
    names.add(indicator.name);
  }
  return given;
}

function refuseStrange(indicator: Indicator): void {
  const { name, block } = indicator;
  const known = indicator.about === "people" ? ofPeople : described;
  const strange = Object.keys(indicator).find((key) => !known.includes(key));
  if (strange) throw new TypeError(`The indicator ${name} says "${strange}", which no indicator may say.`);
  if (!blockNames.includes(block)) throw new TypeError(`The indicator ${name} stands in no building block.`);
  if (indicator.about === "people" && !thresholds.includes(indicator.threshold))
    throw new TypeError(`The indicator ${name} is about too few people.`);
}
