import { defineAction, nothingYet } from "#platform/action/action.ts";
import { audit } from "#platform/audit/audit.ts";
import { newId } from "#platform/db/id.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import * as m from "#messages/academy";
import { mayMakeTrainings } from "../permissions.ts";
import { insertModule } from "../queries/structure.ts";
import { insertTraining } from "../queries/trainings.ts";
import { trainingBasics } from "../training-input.ts";

/** Begins a training, with a first module to put lessons in. */
export const createTraining = defineAction({
  name: "academy.training.create",
  input: trainingBasics,
  find: nothingYet,
  may: mayMakeTrainings,
  run: async (acting, basics) => {
    const trainingId = newId();
    const settings = {
      block: null,
      estimatedMinutes: null,
      enrolment: "open",
      givesCertificate: true,
      certificateMonths: null,
    } as const;
    await insertTraining(acting, trainingId, { ...basics, ...settings });
    const moduleId = newId();
    await insertModule(acting, {
      id: moduleId,
      trainingId,
      title: inLocale(basics.locale, m.firstModule),
      position: 0,
    });
    await audit(acting, {
      action: "academy.training.created",
      subjectId: trainingId,
      details: { title: basics.title },
    });
    return { trainingId, moduleId };
  },
});
