import type { LessonChoice, LessonContent, MediaContent } from "../content/contract.ts";
import { type Block, blocksOf, emptyDocument, filesOf, type LessonDocument } from "../document/contract.ts";

/** What a lesson holds before its author has made anything. */
export function emptyContent(choice: LessonChoice): LessonContent {
  switch (choice) {
    case "text":
      return { kind: choice, document: emptyDocument };
    case "image":
      return { kind: choice, fileId: null, alternativeText: "", decorative: false, caption: null };
    case "video":
    case "audio":
      return {
        kind: "media",
        medium: choice,
        fileId: null,
        speech: "written",
        captionsFileId: null,
        transcript: null,
        posterFileId: null,
      };
    case "file":
      return { kind: choice, fileId: null, description: null };
    case "package":
      return { kind: choice, packageId: null };
  }
}

/** The choice that an author made for this content. */
export const choiceOf = (content: LessonContent): LessonChoice =>
  content.kind === "media" ? content.medium : content.kind;

/** The files that a lesson shows, besides those of its course package. */
export function filesOfContent(content: LessonContent): string[] {
  switch (content.kind) {
    case "text":
      return filesOf(content.document);
    case "image":
    case "file":
      return [content.fileId].filter((id) => id !== null);
    case "media":
      return [content.fileId, content.captionsFileId, content.posterFileId].filter((id) => id !== null);
    case "package":
      return [];
  }
}

/** What still has to be made before a lesson can be published. */
export type Gap = "nothing yet" | "picture without text" | "speech without text";

export function gapsIn(content: LessonContent): Gap[] {
  switch (content.kind) {
    case "text":
      return gapsInDocument(content.document);
    case "image":
      if (!content.fileId) return ["nothing yet"];
      return content.decorative || content.alternativeText ? [] : ["picture without text"];
    case "media":
      if (!content.fileId) return ["nothing yet"];
      return isFollowedWithoutHearing(content) ? [] : ["speech without text"];
    case "file":
      return content.fileId ? [] : ["nothing yet"];
    case "package":
      return content.packageId ? [] : ["nothing yet"];
  }
}

const isFollowedWithoutHearing = (content: MediaContent): boolean =>
  content.speech !== "written" || (content.medium === "video" ? content.captionsFileId : content.transcript) !== null;

function gapsInDocument(document: LessonDocument): Gap[] {
  const blocks = [...blocksOf(document.content)];
  if (!blocks.some(saysSomething)) return ["nothing yet"];
  const untold = blocks.some(
    (block) => block.type === "image" && !block.attrs.decorative && !block.attrs.alternativeText.trim(),
  );
  return untold ? ["picture without text"] : [];
}

function saysSomething(block: Block): boolean {
  if (block.type === "image") return true;
  if (block.type !== "paragraph" && block.type !== "heading" && block.type !== "codeBlock") return false;
  return (block.content ?? []).some((part) => part.type === "text" && part.text.trim() !== "");
}
