import { z } from "zod";
import { defineAction, defineRead } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import { newId } from "#platform/db/id.ts";
import { Invalid, NotFound } from "#platform/errors/errors.ts";
import { attachFile } from "#platform/files/attach.ts";
import { finishUpload } from "#platform/files/uploads/finish-upload.ts";
import * as m from "#messages/academy";
import { findLastPackage, insertPackage } from "../queries/package-uploads.ts";
import { holdLesson, seeLesson } from "../subjects.ts";
import { packageUse, unpackPackage } from "../unpacking.ts";
import { mayChangeLesson } from "./change-lessons.ts";

const lessonNamed = z.object({ trainingId: id(), lessonId: id() });

/**
 * Takes in a course package for a lesson. It is unpacked in the background; the lesson goes on with what it has until the
 * new package is ready, and whoever is learning finishes the package that they began.
 */
export const uploadPackage = defineAction({
  name: "academy.package.upload",
  input: lessonNamed.extend({ package: z.string().max(100).default("") }),
  find: holdLesson,
  may: mayChangeLesson,
  run: async (acting, { trainingId, lessonId, package: uploadId }, { lesson }) => {
    if (lesson.kind !== "package") throw new NotFound();
    if (!uploadId) throw new Invalid({ package: m.packageNotChosen });
    const zip = await finishUpload(acting, uploadId, "package");
    const packageId = newId();
    await attachFile(acting, zip.id, { kind: packageUse, id: packageId });
    await insertPackage(acting, { id: packageId, lessonId, fileId: zip.id, fileName: zip.name });
    await unpackPackage.plan(acting, { packageId });
    await audit(acting, {
      action: "academy.package.uploaded",
      subjectId: lessonId,
      details: { trainingId, packageId, size: zip.size },
    });
    return { trainingId, lessonId, packageId };
  },
});

/** What became of the package that was uploaded last: asked again and again while it is being unpacked. */
export const readPackageState = defineRead({
  name: "academy.package.state",
  input: lessonNamed,
  find: seeLesson,
  may: mayChangeLesson,
  run: async (acting, { lessonId }) => {
    const last = await findLastPackage(acting, lessonId);
    return { state: last?.state ?? null };
  },
});
