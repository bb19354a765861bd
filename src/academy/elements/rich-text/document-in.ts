import type { Editor, JSONContent } from "@tiptap/core";
import type { LessonDocument } from "../../document/contract.ts";

/**
 * What the editor holds, without the empty paragraph that it keeps at the end to click on. Its schema makes nothing but
 * lesson documents, and the server looks again.
 */
export function documentIn(editor: Editor): LessonDocument {
  const document: unknown = editor.getJSON();
  if (!isDocument(document)) throw new TypeError("The editor holds no document.");
  const last = document.content.at(-1);
  const isSpare = document.content.length > 1 && last?.type === "paragraph" && !last.content?.length;
  return isSpare ? { type: "doc", content: document.content.slice(0, -1) } : document;
}

const isDocument = (value: unknown): value is LessonDocument =>
  typeof value === "object" && value !== null && "type" in value && value.type === "doc" && "content" in value;

/** A document for the editor, which may change it. */
export const contentOf = (document: LessonDocument): JSONContent => JSON.parse(JSON.stringify(document)) as JSONContent;
