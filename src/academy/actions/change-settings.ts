import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { checkbox, id, optionalText } from "#platform/action/input.ts";
import type { Acting } from "#platform/action/acting.ts";
import { audit } from "#platform/audit/audit.ts";
import { Invalid } from "#platform/errors/errors.ts";
import { attachFile, detachFile } from "#platform/files/attach.ts";
import { finishUpload } from "#platform/files/uploads/finish-upload.ts";
import * as m from "#messages/academy";
import { mayChange } from "../permissions.ts";
import { coverUse } from "../queries/files.ts";
import { type Training, updateCover, updateSettings } from "../queries/trainings.ts";
import { holdTraining } from "../subjects.ts";
import { trainingSettings } from "../training-input.ts";

/** What a training is, for whom, and the picture on its card with what it tells to who cannot see it. */
export const changeSettings = defineAction({
  name: "academy.training.change",
  input: trainingSettings.extend({
    trainingId: id(),
    cover: z.string().optional(),
    coverText: optionalText(1000),
    coverIsDecorative: checkbox(),
    removeCover: checkbox(),
  }),
  find: holdTraining,
  may: mayChange,
  run: async (acting, { trainingId, cover, coverText, coverIsDecorative, removeCover, ...settings }, training) => {
    const keepsCover = training.coverFileId !== null && !removeCover;
    if ((cover || keepsCover) && !coverIsDecorative && coverText === null)
      throw new Invalid({ coverText: m.imageNeedsAlternative });
    await updateSettings(acting, trainingId, settings);
    const text = coverIsDecorative ? "" : coverText;
    if (cover) await replaceCover(acting, training, (await finishUpload(acting, cover, "image")).id, text);
    else if (removeCover) await replaceCover(acting, training, null, null);
    else if (keepsCover) await updateCover(acting, trainingId, { ...training, coverText: text });
    await audit(acting, {
      action: "academy.training.changed",
      subjectId: trainingId,
      details: { title: settings.title },
    });
    return { trainingId };
  },
});

/** Everyone in the organisation may see the picture: it stands in the catalogue. */
async function replaceCover(
  acting: Acting,
  training: Training,
  coverFileId: string | null,
  coverText: string | null,
): Promise<void> {
  const use = { kind: coverUse, id: training.id, readableBy: "organisation" } as const;
  if (training.coverFileId) await detachFile(acting, training.coverFileId, use);
  if (coverFileId) await attachFile(acting, coverFileId, use);
  await updateCover(acting, training.id, { coverFileId, coverText });
}
