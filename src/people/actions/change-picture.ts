import { z } from "zod";
import { defineAction, defineRead } from "#platform/action/action.ts";
import type { Acting } from "#platform/action/acting.ts";
import { id } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import { attachFile, detachFile } from "#platform/files/attach.ts";
import { finishUpload } from "#platform/files/uploads/finish-upload.ts";
import { mayChangePicture } from "../permissions.ts";
import { findPerson, type Person, updatePerson } from "../queries/person.ts";
import { pictureUrl } from "../views/directory.ts";

const about = {
  find: async (acting: Acting, { personId }: { personId: string }) => {
    const person = await findPerson(acting, personId);
    return person?.deactivatedAt ? undefined : person;
  },
  may: mayChangePicture,
};

export interface PictureView {
  readonly personId: string;
  readonly name: string;
  readonly pictureUrl: string | null;
  readonly isSelf: boolean;
}

export const readPicture = defineRead({
  name: "people.picture",
  input: z.object({ personId: id() }),
  ...about,
  run: async (acting, { personId }, person): Promise<PictureView> => ({
    personId,
    name: person.name,
    pictureUrl: pictureUrl(person.pictureFileId),
    isSelf: personId === acting.actor.personId,
  }),
});

/** Gives somebody a face; everyone in the organisation sees it. */
export const changePicture = defineAction({
  name: "people.picture.change",
  input: z.object({ personId: id(), picture: id() }),
  ...about,
  run: async (acting, { personId, picture }, person) => {
    const file = await finishUpload(acting, picture, "image");
    await detachPicture(acting, person);
    await attachFile(acting, file.id, { kind: "people.picture", id: personId, readableBy: "organisation" });
    await updatePerson(acting, person, { pictureFileId: file.id });
    await audit(acting, { action: "people.picture.changed", subjectId: personId, personId });
    return { personId };
  },
});

export const removePicture = defineAction({
  name: "people.picture.remove",
  input: z.object({ personId: id() }),
  ...about,
  run: async (acting, { personId }, person) => {
    await detachPicture(acting, person);
    await updatePerson(acting, person, { pictureFileId: null });
    await audit(acting, { action: "people.picture.removed", subjectId: personId, personId });
    return { personId };
  },
});

async function detachPicture(acting: Acting, { id: personId, pictureFileId }: Person): Promise<void> {
  if (pictureFileId !== null) await detachFile(acting, pictureFileId, { kind: "people.picture", id: personId });
}
