import * as m from "#messages/academy";
import { SubmitButton } from "#ui/button/button.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-field.tsx";
import { UploadField } from "#ui/form/upload-field.tsx";
import type { FileContent } from "../content/contract.ts";
import { LessonBody } from "../lesson-body.tsx";
import type { LessonEditorView } from "../views/lesson-editor.ts";
import { authorFileHref, lessonPath } from "./addresses.ts";
import { Revision } from "./revision.tsx";
import { SavedLine } from "./saved-line.tsx";

/** A file to take along. */
export const FileForm = ({ view, content }: { readonly view: LessonEditorView; readonly content: FileContent }) => (
  <div class="stack stack-large">
    <LessonBody lesson={view.shown} locale={view.locale} fileHref={authorFileHref(view.training.id)} />
    {view.can.change && (
      <Form id="lesson-content" action={`${lessonPath(view)}/bestand`} multipart>
        <Revision view={view} />
        <UploadField
          name="file"
          label={content.fileId ? m.otherFile() : m.chooseFile()}
          required={!content.fileId}
          purpose="document"
        />
        <TextArea
          name="description"
          label={m.fileDescription()}
          hint={m.fileDescriptionHint()}
          value={content.description}
          rows={3}
          maxLength={2000}
        />
        <FormActions>
          <SubmitButton>{m.save()}</SubmitButton>
          <SavedLine view={view} />
        </FormActions>
      </Form>
    )}
  </div>
);
