/** What the rooms below and those who put the house together may ask of the entrance. */
export {
  type Demonstration,
  type DemonstrationPerson,
  type DemonstrationRole,
  offerDemonstration,
  offeredDemonstration,
} from "./demonstration.ts";
