import * as m from "#messages/academy";
import { formatPercentage } from "#platform/i18n/locale.ts";
import { sendFile } from "#ui/upload/send-file.ts";
import type { Editor } from "@tiptap/core";
import type { DraftServer } from "./draft-server.ts";

/** What pictures go into: a text in the making that can say how far they are. */
export interface PictureTarget {
  readonly editor: Editor;
  readonly server: Pick<DraftServer, "addPicture">;
  /** In bytes. */
  readonly largestPicture: number;
  readonly change: (part: PictureChange) => void;
}

export interface PictureChange {
  /** A sentence about a picture on its way, or null. */
  readonly picture: { readonly text: string; readonly isFailure: boolean } | null;
  /** Where the picture stands of which the author is asked what it tells. */
  readonly editedPicture?: number | null;
}

/** Uploads the pictures among these files and puts each in the text when it has arrived. False when there are none. */
export function sendPictures(session: PictureTarget, files: FileList | null | undefined): boolean {
  const pictures = [...(files ?? [])].filter((file) => file.type.startsWith("image/"));
  for (const picture of pictures) sendPicture(session, picture);
  return pictures.length > 0;
}

function sendPicture(session: PictureTarget, file: File): void {
  const say = (text: string, isFailure = false): void => session.change({ picture: { text, isFailure } });
  if (file.size > session.largestPicture)
    return say(m.imageTooLarge({ megabytes: Math.floor(session.largestPicture / 1024 ** 2) }), true);
  sendFile(file, "image", {
    progress: (sent, total) => say(m.imageSending({ share: formatPercentage(total === 0 ? 1 : sent / total) })),
    interrupted: () => say(m.imageInterrupted()),
    refused: (reason) => say(m.imageFailed({ reason }), true),
    arrived: ({ uploadId }) => void putInText(session, uploadId),
  });
}

/** The author is asked at once what the picture tells: later is never. */
async function putInText(session: PictureTarget, uploadId: string): Promise<void> {
  try {
    const fileId = await session.server.addPicture(uploadId);
    const { editor } = session;
    editor
      .chain()
      .focus()
      .insertContent({ type: "image", attrs: { fileId, alternativeText: "", decorative: false } })
      .run();
    session.change({ picture: null, editedPicture: positionOf(session, fileId) });
  } catch (error) {
    session.change({
      picture: { text: m.imageFailed({ reason: error instanceof Error ? error.message : "" }), isFailure: true },
    });
  }
}

function positionOf({ editor }: PictureTarget, fileId: string): number | null {
  let found: number | null = null;
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === "image" && node.attrs["fileId"] === fileId) found = position;
  });
  return found;
}
