export { learningIndicators } from "./indicators.ts";
export { learningSteps } from "./steps.ts";
