import { serveFile } from "#platform/files/serve-file.ts";
import { uploadForm } from "#platform/files/uploads/upload-form.ts";
import { endpoint, form, page, type Route, signedIn } from "#platform/http/routes.ts";
import { sheetDownload } from "#platform/spreadsheet/download.ts";
import * as m from "#messages/academy";
import * as lessons from "./actions/change-lessons.ts";
import * as modules from "./actions/change-modules.ts";
import { changeSettings } from "./actions/change-settings.ts";
import { archiveTraining, reopenTraining, withdrawTraining } from "./actions/change-state.ts";
import { publishLesson, restoreVersion } from "./actions/change-version.ts";
import { createTraining } from "./actions/create-training.ts";
import { publishTraining } from "./actions/publish-training.ts";
import {
  readLessonEditor,
  readLessonFile,
  readLessonPreview,
  readVersion,
  readVersions,
} from "./actions/read-lesson.ts";
import { readTrainingPreview } from "./actions/read-training-preview.ts";
import { readNewTraining, readOutline, readPublishing, readSettings } from "./actions/read-training.ts";
import { exportTrainings, readTrainings } from "./actions/read-trainings.ts";
import { saveFile, saveImage, saveMedia } from "./actions/save-content.ts";
import { readPackageState, uploadPackage } from "./actions/upload-package.ts";
import { addPicture, keepText, readText, saveMarkup, saveText } from "./actions/write-text.ts";
import { LessonEditorPage } from "./pages/lesson-editor.tsx";
import { NewTrainingPage } from "./pages/new-training.tsx";
import { OutlinePage } from "./pages/outline.tsx";
import { LessonPreviewPage } from "./pages/preview.tsx";
import { PublishingPage } from "./pages/publishing.tsx";
import { SettingsPage } from "./pages/settings.tsx";
import { TrainingListPage } from "./pages/training-list.tsx";
import { TrainingPreviewPage } from "./pages/training-preview.tsx";
import { VersionsPage } from "./pages/versions.tsx";

/** The trainings that one makes, or with `?format=csv` or `xlsx` the same list as a file. */
const list = signedIn("GET", "/maken", async (visit) => {
  const input = visit.addressInput();
  if (!("format" in input)) return visit.show(TrainingListPage, { view: await readTrainings(visit.actor, input) });
  const { sheet, format } = await exportTrainings(visit.actor, input);
  return sheetDownload(sheet, format);
});

const training = "/trainingen/:trainingId";
const module = `${training}/modules/:moduleId`;
const lesson = `${training}/lessen/:lessonId`;

const newTraining = page("/trainingen/nieuw", readNewTraining, NewTrainingPage);
const outline = page(`${training}/bewerken`, readOutline, OutlinePage);
const settings = page(`${training}/bewerken/instellingen`, readSettings, SettingsPage);
const publishing = page(`${training}/bewerken/publiceren`, readPublishing, PublishingPage);
const editor = page(`${lesson}/bewerken`, readLessonEditor, LessonEditorPage);
const versions = page(`${lesson}/versies`, readVersions, VersionsPage);

interface OfTraining {
  readonly trainingId: string;
}
interface OfLesson extends OfTraining {
  readonly lessonId: string;
}

const atOutline = ({ trainingId }: OfTraining): string => `/trainingen/${trainingId}/bewerken`;
const atSettings = ({ trainingId }: OfTraining): string => `/trainingen/${trainingId}/bewerken/instellingen`;
const atPublishing = ({ trainingId }: OfTraining): string => `/trainingen/${trainingId}/bewerken/publiceren`;
const atEditor = ({ trainingId, lessonId }: OfLesson): string =>
  `/trainingen/${trainingId}/lessen/${lessonId}/bewerken`;

const backToOutline = { goesTo: atOutline, again: outline } as const;
const backToEditor = { goesTo: atEditor, again: editor } as const;

const trainings: readonly Route[] = [
  list,
  newTraining,
  form("/trainingen/nieuw", createTraining, { goesTo: atOutline, says: m.trainingCreated, again: newTraining }),
  outline,
  settings,
  uploadForm(`${training}/bewerken/instellingen`, changeSettings, {
    files: { cover: "image" },
    goesTo: atSettings,
    says: m.settingsSaved,
    again: settings,
  }),
  publishing,
  form(`${training}/publiceren`, publishTraining, {
    goesTo: atPublishing,
    says: m.trainingIsPublished,
    again: publishing,
  }),
  form(`${training}/terugtrekken`, withdrawTraining, {
    goesTo: atPublishing,
    says: m.trainingIsWithdrawn,
    again: publishing,
  }),
  form(`${training}/archiveren`, archiveTraining, {
    goesTo: atPublishing,
    says: m.trainingNowArchived,
    again: publishing,
  }),
  form(`${training}/heropenen`, reopenTraining, { goesTo: atOutline, says: m.trainingIsReopened, again: outline }),
  page(`${training}/voorbeeld`, readTrainingPreview, TrainingPreviewPage),
  signedIn("GET", `${training}/bestanden/:fileId`, async (visit) => {
    const file = await readLessonFile(visit.actor, visit.addressInput());
    const width = Number(visit.url.searchParams.get("breedte")) || undefined;
    return serveFile(visit.request, file, { disposition: "inline", width });
  }),
];

const moduleRoutes: readonly Route[] = [
  form(`${training}/modules`, modules.addModule, { ...backToOutline, says: m.moduleAdded }),
  form(`${module}/naam`, modules.renameModule, { ...backToOutline, says: m.moduleRenamed }),
  form(`${module}/plek`, modules.moveModule, { ...backToOutline, says: m.partMoved }),
  form(`${module}/stap`, modules.stepModule, { ...backToOutline, says: m.partMoved }),
  form(`${module}/verwijderen`, modules.removeModule, { ...backToOutline, says: m.partRemoved }),
  form(`${module}/terugzetten`, modules.restoreModule, { ...backToOutline, says: m.partRestored }),
];

const lessonRoutes: readonly Route[] = [
  form(`${training}/lessen`, lessons.addLesson, { goesTo: atEditor, says: m.lessonAdded, again: outline }),
  form(`${lesson}/gegevens`, lessons.changeLesson, { ...backToEditor, says: m.lessonSaved }),
  form(`${lesson}/plek`, lessons.moveLesson, { ...backToOutline, says: m.lessonMoved }),
  form(`${lesson}/stap`, lessons.stepLesson, { ...backToOutline, says: m.partMoved }),
  form(`${lesson}/verwijderen`, lessons.removeLesson, { ...backToOutline, says: m.partRemoved }),
  form(`${lesson}/terugzetten`, lessons.restoreLesson, { ...backToOutline, says: m.partRestored }),
  form(`${lesson}/publiceren`, publishLesson, { ...backToEditor, says: m.lessonIsPublished }),
  page(`${lesson}/voorbeeld`, readLessonPreview, LessonPreviewPage),
  versions,
  page(`${lesson}/versies/:versionId`, readVersion, LessonPreviewPage),
  form(`${lesson}/versies/:versionId/terugzetten`, restoreVersion, {
    goesTo: atEditor,
    says: m.versionRestored,
    again: versions,
  }),
];

const saved = { ...backToEditor, says: m.lessonSaved } as const;

const documentBytes = 3 * 1024 * 1024;

const contentRoutes: readonly Route[] = [
  editor,
  form(`${lesson}/tekst`, saveMarkup, saved),
  uploadForm(`${lesson}/afbeelding`, saveImage, { ...saved, files: { image: "image" } }),
  uploadForm(`${lesson}/media`, saveMedia, {
    ...saved,
    files: { video: "video", audio: "audio", captions: "captions", poster: "image" },
  }),
  uploadForm(`${lesson}/bestand`, saveFile, { ...saved, files: { file: "document" } }),
  uploadForm(`${lesson}/pakket`, uploadPackage, {
    ...backToEditor,
    says: m.packageUploaded,
    files: { package: "package" },
  }),
  endpoint("GET", `${lesson}/pakket`, readPackageState),
  endpoint("GET", `${lesson}/concept`, readText),
  endpoint("POST", `${lesson}/concept`, saveText, { bodyLimit: documentBytes }),
  endpoint("POST", `${lesson}/concept/bewaren`, keepText, { bodyLimit: documentBytes }),
  endpoint("POST", `${lesson}/afbeeldingen`, addPicture),
];

export const routes: readonly Route[] = [...trainings, ...moduleRoutes, ...lessonRoutes, ...contentRoutes];
