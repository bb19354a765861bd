import type { ComponentChildren, VNode } from "preact";
import * as m from "#messages/academy";
import { Icon, type IconName } from "#ui/icon/icon.tsx";
import { Prose } from "#ui/prose/prose.tsx";
import type { ShownFile } from "../views/shown-lesson.ts";
import {
  type Block,
  type CalloutKind,
  type ImageBlock,
  type Inline,
  isSafeLink,
  type LessonDocument,
  type ListItem,
  type Mark,
} from "./contract.ts";
import { Picture } from "./picture.tsx";

interface LessonTextProps {
  readonly document: LessonDocument;
  /** What is known of its pictures. */
  readonly files: Readonly<Record<string, ShownFile>>;
  /** Where the reader fetches a picture of the lesson, in a smaller width where one is given. */
  readonly fileHref: (fileId: string, width?: number) => string;
}

type Pictures = Pick<LessonTextProps, "files" | "fileHref">;

/**
 * The text of a lesson as HTML. Draws only the nodes and marks below, so that whatever stands in the database no other
 * markup reaches a page.
 */
export const LessonText = ({ document, ...pictures }: LessonTextProps) => (
  <Prose>
    <Blocks blocks={document.content} pictures={pictures} />
  </Prose>
);

interface BlocksProps {
  readonly blocks: readonly Block[];
  readonly pictures: Pictures;
}

const Blocks = ({ blocks, pictures }: BlocksProps) => <>{blocks.map((block) => drawBlock(block, pictures))}</>;

function drawBlock(block: Block, pictures: Pictures): VNode | null {
  switch (block.type) {
    case "paragraph":
      return <p>{drawInline(block.content)}</p>;
    case "heading":
      return block.attrs.level === 2 ? <h2>{drawInline(block.content)}</h2> : <h3>{drawInline(block.content)}</h3>;
    case "bulletList":
      return <ul>{drawItems(block.content, pictures)}</ul>;
    case "orderedList":
      return <ol start={block.attrs.start}>{drawItems(block.content, pictures)}</ol>;
    case "blockquote":
      return (
        <blockquote>
          <Blocks blocks={block.content} pictures={pictures} />
        </blockquote>
      );
    case "callout":
      return (
        <CalloutFrame kind={block.attrs.kind}>
          <Blocks blocks={block.content} pictures={pictures} />
        </CalloutFrame>
      );
    case "codeBlock":
      return (
        <pre>
          <code>{block.content?.map((part) => part.text).join("")}</code>
        </pre>
      );
    case "horizontalRule":
      return <hr />;
    case "image":
      return <DrawnImage {...block.attrs} pictures={pictures} />;
    default:
      return null;
  }
}

const drawItems = (items: readonly ListItem[], pictures: Pictures): VNode[] =>
  items.map((item) => (
    <li>
      <Blocks blocks={item.content} pictures={pictures} />
    </li>
  ));

const calloutIcon: Record<CalloutKind, IconName> = { tip: "lightbulb", attention: "triangle-alert", example: "quote" };
const calloutTone: Record<CalloutKind, string> = { tip: "knowledge", attention: "warning", example: "openness" };

function CalloutFrame({ kind, children }: { readonly kind: CalloutKind; readonly children: ComponentChildren }) {
  return (
    <aside class={`callout tone-${calloutTone[kind]}`}>
      <p class="callout-kind">
        <Icon name={calloutIcon[kind]} size="small" />
        {m.calloutKind({ kind })}
      </p>
      {children}
    </aside>
  );
}

const DrawnImage = ({
  fileId,
  alternativeText,
  decorative,
  pictures: { files, fileHref },
}: ImageBlock["attrs"] & { readonly pictures: Pictures }) => (
  <figure>
    <Picture
      fileId={fileId}
      alternativeText={decorative ? "" : alternativeText}
      file={files[fileId]}
      fileHref={fileHref}
    />
  </figure>
);

const drawInline = (parts: readonly Inline[] = []): ComponentChildren =>
  parts.map((part) =>
    part.type === "hardBreak" ? <br /> : (part.marks ?? []).reduce<ComponentChildren>(drawMark, part.text),
  );

function drawMark(inner: ComponentChildren, mark: Mark): ComponentChildren {
  switch (mark.type) {
    case "bold":
      return <strong>{inner}</strong>;
    case "italic":
      return <em>{inner}</em>;
    case "strike":
      return <s>{inner}</s>;
    case "code":
      return <code>{inner}</code>;
    case "link":
      return isSafeLink(mark.attrs.href) ? (
        <a href={mark.attrs.href} rel="noopener noreferrer nofollow">
          {inner}
        </a>
      ) : (
        inner
      );
    default:
      return inner;
  }
}
