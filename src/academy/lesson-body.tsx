import * as m from "#messages/academy";
import { LinkButton } from "#ui/button/button.tsx";
import { MediaFrame } from "#ui/media-frame/media-frame.tsx";
import type { FileContent, ImageContent, MediaContent } from "./content/contract.ts";
import { Disclosure } from "./disclosure.tsx";
import { LessonText } from "./document/lesson-text.tsx";
import { Picture } from "./document/picture.tsx";
import { shownSize } from "./packages/refusal.ts";
import type { ShownFile, ShownLesson } from "./views/shown-lesson.ts";

interface LessonBodyProps {
  readonly lesson: ShownLesson;
  /** The language that the training is taught in, for its captions. */
  readonly locale: string;
  /** Where the reader fetches a file of the lesson; `width` asks a picture in a smaller width. */
  readonly fileHref: (fileId: string, width?: number) => string;
}

/** A lesson as its learners see it. A course package plays in a player of its own; here it is nothing. */
export function LessonBody({ lesson, locale, fileHref }: LessonBodyProps) {
  const { content, files } = lesson;
  switch (content.kind) {
    case "text":
      return <LessonText document={content.document} files={files} fileHref={fileHref} />;
    case "image":
      return <ImageLesson {...content} files={files} fileHref={fileHref} />;
    case "media":
      return <MediaLesson {...content} locale={locale} fileHref={fileHref} />;
    case "file":
      return <FileLesson {...content} files={files} fileHref={fileHref} />;
    case "package":
      return null;
  }
}

type Shown = Pick<LessonBodyProps, "fileHref"> & Pick<ShownLesson, "files">;

const ImageLesson = ({ fileId, alternativeText, decorative, caption, files, fileHref }: ImageContent & Shown) =>
  fileId && (
    <figure class="lesson-picture">
      <Picture
        fileId={fileId}
        alternativeText={decorative ? "" : alternativeText}
        file={files[fileId]}
        fileHref={fileHref}
      />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );

type MediaLessonProps = MediaContent & Pick<LessonBodyProps, "fileHref" | "locale">;

function MediaLesson({ medium, fileId, captionsFileId, posterFileId, transcript, locale, fileHref }: MediaLessonProps) {
  if (!fileId) return null;
  const captions = captionsFileId && (
    <track kind="captions" src={fileHref(captionsFileId)} srclang={locale} label={m.captionsIn({ locale })} default />
  );
  return (
    <div class="stack">
      <MediaFrame ratio={medium}>
        {medium === "video" ? (
          <video
            controls
            playsInline
            preload="metadata"
            src={fileHref(fileId)}
            {...(posterFileId ? { poster: fileHref(posterFileId, 960) } : {})}
          >
            {captions}
          </video>
        ) : (
          <audio controls preload="metadata" src={fileHref(fileId)}>
            {captions}
          </audio>
        )}
      </MediaFrame>
      {transcript && (
        <Disclosure summary={m.transcript()}>
          <div class="prose">
            {transcript.split(/\n{2,}/).map((part) => (
              <p key={part}>{part}</p>
            ))}
          </div>
        </Disclosure>
      )}
    </div>
  );
}

function FileLesson({ fileId, description, files, fileHref }: FileContent & Shown) {
  const file: ShownFile | undefined = fileId ? files[fileId] : undefined;
  if (!fileId || !file) return null;
  return (
    <div class="stack">
      {description && <p class="lead">{description}</p>}
      <p>
        <LinkButton href={fileHref(fileId)} icon="download" download>
          {m.downloadFile({ name: file.name, size: shownSize(file.size) })}
        </LinkButton>
      </p>
    </div>
  );
}
