import * as m from "#messages/academy";
import { Checkbox } from "#ui/form/choice.tsx";
import { TextArea } from "#ui/form/text-field.tsx";
import { UploadField } from "#ui/form/upload-field.tsx";
import type { ImageContent } from "../content/contract.ts";
import type { LessonEditorView } from "../views/lesson-editor.ts";
import { ContentForm } from "./content-form.tsx";

/** A picture, and what it tells to who cannot see it. */
export const ImageForm = ({ view, content }: { readonly view: LessonEditorView; readonly content: ImageContent }) => (
  <ContentForm view={view} goesTo="afbeelding">
    <UploadField
      name="image"
      label={content.fileId ? m.otherImage() : m.chooseImage()}
      required={!content.fileId}
      purpose="image"
    />
    <TextArea
      name="alternativeText"
      label={m.alternativeText()}
      hint={m.alternativeTextHint()}
      value={content.alternativeText}
      rows={2}
      maxLength={1000}
    />
    <Checkbox name="decorative" label={m.decorative()} hint={m.decorativeHint()} checked={content.decorative} />
    <TextArea
      name="caption"
      label={m.caption()}
      hint={m.captionHint()}
      value={content.caption}
      rows={2}
      maxLength={2000}
    />
  </ContentForm>
);
