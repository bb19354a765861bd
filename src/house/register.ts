import { blockNames, type Indicator, type PileMeasure, thresholds } from "#blocks";

const described = ["name", "block", "verbs", "days", "title", "source", "explanation", "about", "evidence"];
const ofPiles = ["name", "layer", "threshold", "measure", "evidence", "willMeasure", "source", "explanation"];
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

/** The same for the layers that carry the house: one measure each, and nothing beside it that would weigh one against another. */
export function registerPiles(given: readonly PileMeasure[]): readonly PileMeasure[] {
  const taken = new Set<string>();
  for (const measure of given) {
    const { name, layer, threshold } = measure;
    const strange = Object.keys(measure).find((key) => !ofPiles.includes(key));
    if (strange) throw new TypeError(`The measure ${name} says "${strange}", which no measure may say.`);
    if (taken.has(layer) || taken.has(name))
      throw new TypeError(`The measure ${name} is there already, or its layer is.`);
    if (threshold !== null && !thresholds.includes(threshold))
      throw new TypeError(`The measure ${name} is about too few people.`);
    taken.add(layer).add(name);
  }
  return given;
}
