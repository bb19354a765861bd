/** The text of a lesson as a Tiptap JSON document, and nothing of Tiptap that we do not show. */
export interface LessonDocument {
  readonly type: "doc";
  readonly content: readonly Block[];
}

export type Block =
  | Paragraph
  | Heading
  | List
  | { readonly type: "blockquote"; readonly content: readonly Block[] }
  | Callout
  | { readonly type: "codeBlock"; readonly content?: readonly PlainText[] }
  | { readonly type: "horizontalRule" }
  | ImageBlock;

export interface Paragraph {
  readonly type: "paragraph";
  readonly content?: readonly Inline[];
}

/** Level 1 is the lesson's own title. */
export interface Heading {
  readonly type: "heading";
  readonly attrs: { readonly level: 2 | 3 };
  readonly content?: readonly Inline[];
}

export type List =
  | { readonly type: "bulletList"; readonly content: readonly ListItem[] }
  | { readonly type: "orderedList"; readonly attrs: { readonly start: number }; readonly content: readonly ListItem[] };

export interface ListItem {
  readonly type: "listItem";
  readonly content: readonly Block[];
}

/** Something to stand still at: advice, a warning, or an example from practice. */
export interface Callout {
  readonly type: "callout";
  readonly attrs: { readonly kind: CalloutKind };
  readonly content: readonly Block[];
}

export const calloutKinds = ["tip", "attention", "example"] as const;
export type CalloutKind = (typeof calloutKinds)[number];

/** A picture that was uploaded for this lesson. */
export interface ImageBlock {
  readonly type: "image";
  readonly attrs: {
    readonly fileId: string;
    /** What it tells, for who cannot see it; empty when it is decoration. */
    readonly alternativeText: string;
    readonly decorative: boolean;
  };
}

export type Inline = { readonly type: "hardBreak" } | StyledText;

export interface StyledText {
  readonly type: "text";
  readonly text: string;
  readonly marks?: readonly Mark[];
}

export interface PlainText {
  readonly type: "text";
  readonly text: string;
}

export type Mark =
  | { readonly type: "bold" | "italic" | "strike" | "code" }
  | { readonly type: "link"; readonly attrs: { readonly href: string } };

export const emptyDocument: LessonDocument = { type: "doc", content: [{ type: "paragraph" }] };

const linkProtocols = new Set(["http:", "https:", "mailto:"]);

/** A link may lead to a page elsewhere or to a mail address. Browsers read addresses as `URL` does, so that decides. */
export const isSafeLink = (href: string): boolean =>
  href.length <= 2000 && linkProtocols.has(URL.parse(href)?.protocol ?? "");

/** The blocks right inside a block; those of all its items for a list. */
export function nestedBlocks(block: Block): readonly Block[] {
  switch (block.type) {
    case "bulletList":
    case "orderedList":
      return block.content.flatMap((item) => item.content);
    case "blockquote":
    case "callout":
      return block.content;
    case "paragraph":
    case "heading":
    case "codeBlock":
    case "horizontalRule":
    case "image":
      return [];
  }
}

/** Every block of a document, from top to bottom. */
export function* blocksOf(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    yield* blocksOf(nestedBlocks(block));
  }
}

/** The files that a document shows, each once. */
export const filesOf = (document: LessonDocument): string[] => [
  ...new Set([...blocksOf(document.content)].flatMap((block) => (block.type === "image" ? [block.attrs.fileId] : []))),
];
