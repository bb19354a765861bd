import * as m from "#messages/academy";
import { SubmitButton } from "#ui/button/button.tsx";
import { Checkbox } from "#ui/form/choice.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-field.tsx";
import { UploadField } from "#ui/form/upload-field.tsx";
import type { ImageContent } from "../content/contract.ts";
import { LessonBody } from "../lesson-body.tsx";
import type { LessonEditorView } from "../views/lesson-editor.ts";
import { authorFileHref, lessonPath } from "./addresses.ts";
import { Revision } from "./revision.tsx";
import { SavedLine } from "./saved-line.tsx";

/** A picture, and what it tells to who cannot see it. */
export const ImageForm = ({ view, content }: { readonly view: LessonEditorView; readonly content: ImageContent }) => (
  <div class="stack stack-large">
    <LessonBody lesson={view.shown} locale={view.locale} fileHref={authorFileHref(view.training.id)} />
    {view.can.change && (
      <Form id="lesson-content" action={`${lessonPath(view)}/afbeelding`} multipart>
        <Revision view={view} />
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
        <FormActions>
          <SubmitButton>{m.save()}</SubmitButton>
          <SavedLine view={view} />
        </FormActions>
      </Form>
    )}
  </div>
);
