/** What rooms below may ask of the people who work here. Each takes the acting transaction first, which sees one organisation. */
export { changePreferences } from "./actions/change-preferences.ts";
export { addPerson } from "./actions/add-person.ts";
export { peopleFoundation } from "./foundation.ts";
export { addUnit } from "./actions/add-unit.ts";
export { appointLeader } from "./actions/appoint-leader.ts";
export { changeOrganisation } from "./actions/change-organisation.ts";
export { foundOrganisation } from "./actions/found-organisation.ts";
export { giveRoles } from "./actions/give-roles.ts";
export { linkLogin } from "./actions/link-login.ts";
export { claimDemonstration, type DemonstrationColleague, foundDemonstration, removeDemonstration } from "./demo.ts";
export {
  findDemonstration,
  guideRoleOf,
  type GuideRole,
  peopleToSignInAs,
  type PersonToSignInAs,
} from "./demo/guides.ts";
export { describeReport, dryRunImport, type ImportReport } from "./import/dry-run.ts";
export { answerFollow, followAnswer, followedPeopleAndUnits } from "./following.ts";
export { FollowButton } from "./pages/follow-button.tsx";
export { mayFollow, mayLead, mayManagePeople } from "./permissions.ts";
export { ownFollows } from "./queries/follows.ts";
export {
  countEverybody,
  countMembers,
  findLeaderOf,
  findMemberIds,
  type FoundPerson,
  searchColleagues,
} from "./queries/members.ts";
export { isDemonstration } from "./queries/demonstrations.ts";
export { findOrganisationProfile, type OrganisationProfile } from "./queries/organisation.ts";
export {
  findPeople,
  findPerson,
  findPersonByEmail,
  findPersonByLogin,
  insertPeople,
  type NewPerson,
  type Person,
} from "./queries/person.ts";
export { findDeparture } from "./queries/departures.ts";
export { findConcerned, findReorganisation } from "./queries/reorganisations.ts";
export { findIdsWithRole, type GivenRole } from "./queries/roles.ts";
export {
  type CountableUnit,
  findCountableUnits,
  findLeadersOf,
  findUnit,
  findUnitIdsBelow,
  findUnits,
  type Unit,
} from "./queries/units.ts";
export { findUnitFilters } from "./unit-filters.ts";
export { type CountedUnit, countedTree, type UnitOption, unitOptions } from "./views/unit-tree.ts";
