export { openContentHost } from "./content/address.ts";
export { learningIndicators } from "./indicators.ts";
export { learningSteps } from "./steps.ts";
export { learnDemonstration } from "./demo.ts";
