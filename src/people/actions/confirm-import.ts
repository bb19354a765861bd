import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { id, several } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import { Conflict } from "#platform/errors/errors.ts";
import * as m from "#messages/people";
import { applyImportJob } from "../jobs.ts";
import { mayImport } from "../permissions.ts";
import { deleteImport, findImport, updateImport } from "../queries/imports.ts";

/** So many of the missing can be ticked at once; more are missing only when the file is not whole. */
export const mostLeavers = 500;

/** Has done what the preview showed; who is missing from the file has left only when ticked. */
export const confirmImport = defineAction({
  name: "people.import.confirm",
  input: z.object({ importId: id(), fingerprint: z.string(), leavers: several(id(), mostLeavers) }),
  find: (acting, { importId }) => findImport(acting, importId),
  may: mayImport,
  run: async (acting, { importId, fingerprint, leavers }, draft) => {
    if (draft.state !== "checked") throw new Conflict(m.importGoesOn);
    if (draft.summary?.fingerprint !== fingerprint) throw new Conflict(m.importPreviewIsOld);
    const offered = new Set(draft.summary.missing.filter((person) => person.mayLeave).map((person) => person.id));
    if (!leavers.every((leaver) => offered.has(leaver))) throw new Conflict(m.importPreviewIsOld);
    await updateImport(acting, importId, { state: "applying", leaverIds: [...new Set(leavers)], setback: null });
    await applyImportJob.plan(acting, { importId, personId: acting.actor.personId ?? "" });
    await audit(acting, {
      action: "people.import.confirmed",
      subjectId: importId,
      details: { leavers: leavers.length },
    });
    return { importId };
  },
});

/** Throws the file away; nothing of it was done. */
export const discardImport = defineAction({
  name: "people.import.discard",
  input: z.object({ importId: id() }),
  find: (acting, { importId }) => findImport(acting, importId),
  may: mayImport,
  run: async (acting, { importId }, draft) => {
    if (draft.state === "applying") throw new Conflict(m.importGoesOn);
    await deleteImport(acting, importId);
    await audit(acting, { action: "people.import.discarded", subjectId: importId });
    return { fileName: draft.fileName };
  },
});
