/** What a lesson teaches with, by its kind. A draft may miss what its author has not made yet; what is published is complete. */
import type { LessonDocument } from "../document/contract.ts";

export const lessonKinds = ["text", "image", "media", "file", "package"] as const;
export type LessonKind = (typeof lessonKinds)[number];

/** What an author chooses from: a video and a recording are both media. */
export const lessonChoices = ["text", "video", "audio", "image", "file", "package"] as const;
export type LessonChoice = (typeof lessonChoices)[number];

export interface TextContent {
  readonly document: LessonDocument;
}

export interface ImageContent {
  readonly fileId: string | null;
  /** What it tells, for who cannot see it; empty when it is decoration or not written yet. */
  readonly alternativeText: string;
  readonly decorative: boolean;
  readonly caption: string | null;
}

/** How somebody who cannot hear follows what is said: it is written (captions, or a transcript of sound alone), it stands in the picture already, or nothing is said. */
export const speechKinds = ["written", "inPicture", "none"] as const;

export interface MediaContent {
  readonly fileId: string | null;
  readonly medium: "video" | "audio";
  readonly speech: (typeof speechKinds)[number];
  /** WebVTT. */
  readonly captionsFileId: string | null;
  readonly transcript: string | null;
  readonly posterFileId: string | null;
}

export interface FileContent {
  readonly fileId: string | null;
  readonly description: string | null;
}

export interface PackageContent {
  /** A course package that was unpacked; null as long as none was. */
  readonly packageId: string | null;
}

export interface ContentByKind {
  readonly text: TextContent;
  readonly image: ImageContent;
  readonly media: MediaContent;
  readonly file: FileContent;
  readonly package: PackageContent;
}

/** The content of one lesson, with its kind to tell it by. */
export type LessonContent = { [Kind in LessonKind]: { readonly kind: Kind } & ContentByKind[Kind] }[LessonKind];
