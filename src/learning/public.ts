export { openContentHost } from "./content/address.ts";
export { followedTrainings } from "./followed.ts";
export { learningIndicators } from "./indicators.ts";
export { learningSteps } from "./steps.ts";
export { learningStories } from "./stories.ts";
export { learnDemonstration } from "./demo.ts";
