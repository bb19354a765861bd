import * as m from "#messages/academy";
import { Checkbox, RadioGroup } from "#ui/form/choice.tsx";
import { Fieldset } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-field.tsx";
import { UploadField } from "#ui/form/upload-field.tsx";
import { type MediaContent, speechKinds } from "../content/contract.ts";
import type { LessonEditorView } from "../views/lesson-editor.ts";
import { ContentForm } from "./content-form.tsx";

interface MediaFormProps {
  readonly view: LessonEditorView;
  readonly content: MediaContent;
}

/** A video or a recording, and the words for who cannot hear it. */
export const MediaForm = ({ view, content }: MediaFormProps) => (
  <ContentForm view={view} goesTo="media">
    <UploadField
      name={content.medium}
      label={content.fileId ? m.otherMedia({ medium: content.medium }) : m.chooseMedia({ medium: content.medium })}
      required={!content.fileId}
      purpose={content.medium}
    />
    <RadioGroup
      name="speech"
      label={m.speech()}
      hint={m.speechHint({ medium: content.medium })}
      value={content.speech}
      required
      options={speechKinds
        .filter((speech) => content.medium === "video" || speech !== "inPicture")
        .map((speech) => ({ value: speech, label: m.speechKind({ speech }) }))}
    />
    {content.medium === "video" && <Captions content={content} />}
    <TextArea name="transcript" label={m.transcript()} hint={m.transcriptHint()} value={content.transcript} rows={8} />
    {content.medium === "video" && <Poster content={content} />}
  </ContentForm>
);

const Captions = ({ content }: Pick<MediaFormProps, "content">) => (
  <Fieldset legend={m.captions()}>
    <UploadField
      name="captions"
      label={content.captionsFileId ? m.otherCaptions() : m.chooseCaptions()}
      hint={m.captionsHint()}
      purpose="captions"
    />
    {content.captionsFileId && <Checkbox name="removeCaptions" label={m.removeCaptions()} />}
  </Fieldset>
);

const Poster = ({ content }: Pick<MediaFormProps, "content">) => (
  <Fieldset legend={m.poster()}>
    <UploadField
      name="poster"
      label={content.posterFileId ? m.otherPoster() : m.choosePoster()}
      hint={m.posterHint()}
      purpose="image"
    />
    {content.posterFileId && <Checkbox name="removePoster" label={m.removePoster()} />}
  </Fieldset>
);
