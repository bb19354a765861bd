import * as m from "#messages/academy";
import { TextArea } from "#ui/form/text-field.tsx";
import { UploadField } from "#ui/form/upload-field.tsx";
import type { FileContent } from "../content/contract.ts";
import type { LessonEditorView } from "../views/lesson-editor.ts";
import { ContentForm } from "./content-form.tsx";

/** A file to take along. */
export const FileForm = ({ view, content }: { readonly view: LessonEditorView; readonly content: FileContent }) => (
  <ContentForm view={view} goesTo="bestand">
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
  </ContentForm>
);
