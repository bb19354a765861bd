import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import type { Acting } from "#platform/action/acting.ts";
import { id } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import { attachFile, detachFile } from "#platform/files/attach.ts";
import { finishUpload } from "#platform/files/uploads/finish-upload.ts";
import { mayManageOrganisation } from "../permissions.ts";
import { findOrganisationProfile, type OrganisationProfile, updateOrganisation } from "../queries/organisation.ts";

const about = { find: (acting: Acting) => findOrganisationProfile(acting), may: mayManageOrganisation };

/** The organisation's own logo, in the corner of every page and on what is printed. */
export const changeLogo = defineAction({
  name: "people.organisation.logo",
  input: z.object({ logo: id() }),
  ...about,
  run: async (acting, { logo }, profile) => {
    const file = await finishUpload(acting, logo, "image");
    await detachLogo(acting, profile);
    await attachFile(acting, file.id, { ...useOf(acting), readableBy: "organisation" });
    await updateOrganisation(acting, { logo_file_id: file.id });
    await audit(acting, {
      action: "people.organisation.changed",
      subjectId: acting.actor.organisationId,
      details: { fields: ["logo"] },
    });
  },
});

export const removeLogo = defineAction({
  name: "people.organisation.logo.remove",
  input: z.object({}),
  ...about,
  run: async (acting, _input, profile) => {
    await detachLogo(acting, profile);
    await updateOrganisation(acting, { logo_file_id: null });
    await audit(acting, {
      action: "people.organisation.changed",
      subjectId: acting.actor.organisationId,
      details: { fields: ["logo"] },
    });
  },
});

const useOf = (acting: Acting) => ({ kind: "people.logo", id: acting.actor.organisationId });

async function detachLogo(acting: Acting, { logoFileId }: OrganisationProfile): Promise<void> {
  if (logoFileId !== null) await detachFile(acting, logoFileId, useOf(acting));
}
