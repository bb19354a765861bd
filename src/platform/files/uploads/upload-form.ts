import type { Action } from "../../action/action.ts";
import { Invalid } from "../../errors/errors.ts";
import { form, type FormAnswers, type Route, type SignedInVisit } from "../../http/routes.ts";
import { limitsOf } from "../purposes.ts";
import { type FileFields, receiveForm } from "./receive-form.ts";

const besidesFiles = 2 * 1024 * 1024;

interface UploadFormAnswers<Output> extends Omit<FormAnswers<Output>, "bodyLimit"> {
  /** Which fields bring a file, and what for. */
  readonly files: FileFields;
}

/**
 * As `form`, for forms with files of any size. The action gets the id of an upload in the file's field, whether a browser
 * sent it beforehand in pieces (`UploadField`) or with the form itself, and gives it to `finishUpload`.
 */
export function uploadForm<Output>(
  path: string,
  action: Action<never, Output>,
  answers: UploadFormAnswers<Output>,
): Route {
  const { files, ...rest } = answers;
  const bodyLimit = Object.values(files).reduce((sum, purpose) => sum + limitsOf[purpose].largest, besidesFiles);
  const inner = form(path, action, { ...rest, bodyLimit });
  return {
    ...inner,
    access: "signed-in",
    slow: true,
    answer: async (visit: SignedInVisit) => {
      if (!visit.request.headers.get("content-type")?.startsWith("multipart/form-data")) return inner.answer(visit);
      const { fields, refusals } = await receiveForm(visit.actor, visit.request, files);
      await visit.readFormWith(async () => fields);
      if (Object.keys(refusals).length === 0) return inner.answer(visit);
      return visit.orShowAgain(answers.again, () => Promise.reject(new Invalid(refusals)));
    },
  };
}
