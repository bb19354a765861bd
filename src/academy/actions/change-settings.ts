import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { checkbox, id } from "#platform/action/input.ts";
import type { Acting } from "#platform/action/acting.ts";
import { audit } from "#platform/audit/audit.ts";
import { attachFile, detachFile } from "#platform/files/attach.ts";
import { finishUpload } from "#platform/files/uploads/finish-upload.ts";
import { mayChange } from "../permissions.ts";
import { coverUse } from "../queries/files.ts";
import { type Training, updateCover, updateSettings } from "../queries/trainings.ts";
import { holdTraining } from "../subjects.ts";
import { trainingSettings } from "../training-input.ts";

/** What a training is, for whom, and the picture on its card. */
export const changeSettings = defineAction({
  name: "academy.training.change",
  input: trainingSettings.extend({ trainingId: id(), cover: z.string().optional(), removeCover: checkbox() }),
  find: holdTraining,
  may: mayChange,
  run: async (acting, { trainingId, cover, removeCover, ...settings }, training) => {
    await updateSettings(acting, trainingId, settings);
    if (cover) await replaceCover(acting, training, (await finishUpload(acting, cover, "image")).id);
    else if (removeCover) await replaceCover(acting, training, null);
    await audit(acting, {
      action: "academy.training.changed",
      subjectId: trainingId,
      details: { title: settings.title },
    });
    return { trainingId };
  },
});

/** Everyone in the organisation may see the picture: it stands in the catalogue. */
async function replaceCover(acting: Acting, training: Training, fileId: string | null): Promise<void> {
  const use = { kind: coverUse, id: training.id, readableBy: "organisation" } as const;
  if (training.coverFileId) await detachFile(acting, training.coverFileId, use);
  if (fileId) await attachFile(acting, fileId, use);
  await updateCover(acting, training.id, fileId);
}
