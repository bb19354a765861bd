import { uploadForm } from "#platform/files/uploads/upload-form.ts";
import { endpoint, form, page, type Route, signedIn } from "#platform/http/routes.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { sheetDownload } from "#platform/spreadsheet/download.ts";
import * as m from "#messages/people";
import { addPerson } from "../actions/add-person.ts";
import { readEmployments, removeEmployment } from "../actions/change-employments.ts";
import { changePerson } from "../actions/change-person.ts";
import { changePicture, readPicture, removePicture } from "../actions/change-picture.ts";
import { deactivatePerson } from "../actions/deactivate-person.ts";
import { exportDirectory } from "../actions/export-directory.ts";
import { findColleagues } from "../actions/find-colleagues.ts";
import { followPerson } from "../actions/follow.ts";
import { giveRoles } from "../actions/give-roles.ts";
import { invitePeople, readInvitation } from "../actions/invite-people.ts";
import { reactivatePerson } from "../actions/reactivate-person.ts";
import { readDirectory } from "../actions/read-directory.ts";
import { readOwnTeam } from "../actions/read-own-team.ts";
import { readNewPersonForm, readPersonForm } from "../actions/read-person-form.ts";
import { readProfile } from "../actions/read-profile.ts";
import { readRoles } from "../actions/read-roles.ts";
import { type SavedEmployment, saveEmployment } from "../actions/save-employment.ts";
import { changeSharedProfile, readSharedProfile } from "../actions/share-profile.ts";
import { DirectoryPage } from "../pages/directory.tsx";
import { dayText } from "../pages/employment-words.ts";
import { EmploymentsPage } from "../pages/employments.tsx";
import { InvitationPage } from "../pages/invitation.tsx";
import { OwnTeamPage } from "../pages/own-team.tsx";
import { ChangePersonPage, NewPersonPage } from "../pages/person-form.tsx";
import { PersonPage } from "../pages/person.tsx";
import { PicturePage } from "../pages/picture.tsx";
import { RolesPage } from "../pages/roles.tsx";
import { SharedProfilePage } from "../pages/shared-profile.tsx";

/** The directory, or with `?format=csv` or `xlsx` the same list as a file. */
const directory = signedIn("GET", "/mensen", async (visit) => {
  const input = visit.addressInput();
  if (!("format" in input)) return visit.show(DirectoryPage, { view: await readDirectory(visit.actor, input) });
  const { sheet, format } = await exportDirectory(visit.actor, input);
  return sheetDownload(sheet, format);
});

/** What was ticked, or the whole list, goes into the address of the page that says how many get mail. */
const chooseInvitees = signedIn("POST", "/mensen/uitnodigen", async (visit) => {
  const { selected = [], allMatching } = await visit.formInput();
  const query = new URLSearchParams(allMatching === undefined ? "" : visit.url.search);
  const ticked = [selected].flat().filter((value) => typeof value === "string");
  if (allMatching === undefined) for (const personId of ticked) query.append("selected", personId);
  else query.set("alle", "on");
  return visit.goTo(`/mensen/uitnodigen?${query.toString()}`);
});

const invitationPage = page("/mensen/uitnodigen", readInvitation, InvitationPage);

const sendInvitations = signedIn("POST", "/mensen/uitnodigen/versturen", (visit) =>
  visit.orShowAgain(invitationPage, async () => {
    const input = { ...visit.addressInput(), ...(await visit.formInput()) };
    const { count } = await invitePeople(visit.actor, input, { key: await visit.idempotencyKey() });
    return visit.goTo("/mensen", { kind: "success", text: inLocale(visit.actor, () => m.inviteSent({ count })) });
  }),
);

const saysEmployment = ({ name, lastDay, consequence }: SavedEmployment): string => {
  if (consequence === "is-over") return m.personLeft({ name });
  if (consequence === "stays" || lastDay === null) return m.employmentSaved({ name });
  return m.employmentSavedLeaves({ name, day: dayText(lastDay) });
};

const person = "/mensen/:personId";
const goesTo = ({ personId }: { readonly personId: string }): string => `/mensen/${personId}`;

const newPerson = page("/mensen/nieuw", readNewPersonForm, NewPersonPage);
const profile = page(person, readProfile, PersonPage);
const changing = page(`${person}/wijzigen`, readPersonForm, ChangePersonPage);
const picture = page(`${person}/foto`, readPicture, PicturePage);
const employments = page(`${person}/dienstverband`, readEmployments, EmploymentsPage);
const sharedProfile = page("/mijn-profiel", readSharedProfile, SharedProfilePage);
const roles = page(`${person}/rollen`, readRoles, RolesPage);

export const personRoutes: readonly Route[] = [
  directory,
  endpoint("GET", "/mensen/zoeken", findColleagues),
  chooseInvitees,
  invitationPage,
  sendInvitations,
  newPerson,
  form("/mensen/nieuw", addPerson, { goesTo, says: m.personAdded, again: newPerson }),
  profile,
  changing,
  form(`${person}/wijzigen`, changePerson, { goesTo, says: m.personSaved, again: changing }),
  picture,
  uploadForm(`${person}/foto`, changePicture, {
    files: { picture: "image" },
    goesTo,
    says: m.pictureSaved,
    again: picture,
  }),
  form(`${person}/foto/weg`, removePicture, { goesTo, says: m.pictureRemoved, again: picture }),
  roles,
  form(`${person}/rollen`, giveRoles, { goesTo, says: m.rolesSaved, again: roles }),
  employments,
  form(`${person}/dienstverband`, saveEmployment, { goesTo, says: saysEmployment, again: employments }),
  form(`${person}/dienstverband/:employmentId/weg`, removeEmployment, {
    goesTo: ({ personId }) => `/mensen/${personId}/dienstverband`,
    says: m.employmentRemoved,
    again: employments,
  }),
  form(`${person}/volgen`, followPerson, { goesTo, again: profile }),
  form(`${person}/vertrek`, deactivatePerson, { goesTo, says: m.personLeft, again: profile }),
  form(`${person}/terug`, reactivatePerson, { goesTo, says: m.personBack, again: profile }),
  sharedProfile,
  form("/mijn-profiel", changeSharedProfile, { goesTo, says: m.sharedProfileSaved, again: sharedProfile }),
  page("/mijn-team", readOwnTeam, OwnTeamPage),
];
