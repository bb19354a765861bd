import type { ComponentChildren, VNode } from "preact";
import * as m from "#messages/academy";
import { Icon, type IconName } from "#ui/icon/icon.tsx";
import { Prose } from "#ui/prose/prose.tsx";
import {
  type Block,
  type CalloutKind,
  type Inline,
  isSafeLink,
  type LessonDocument,
  type ListItem,
  type Mark,
} from "./contract.ts";

interface LessonTextProps {
  readonly document: LessonDocument;
  /** Where the reader may fetch a file of the lesson; the room that shows it asks its own permission there. */
  readonly fileHref: (fileId: string) => string;
}

/**
 * The text of a lesson as HTML. Draws only the nodes and marks below, so that whatever stands in the database no other
 * markup reaches a page.
 */
export const LessonText = ({ document, fileHref }: LessonTextProps) => (
  <Prose>
    <Blocks blocks={document.content} fileHref={fileHref} />
  </Prose>
);

interface BlocksProps {
  readonly blocks: readonly Block[];
  readonly fileHref: LessonTextProps["fileHref"];
}

const Blocks = ({ blocks, fileHref }: BlocksProps) => <>{blocks.map((block) => drawBlock(block, fileHref))}</>;

function drawBlock(block: Block, fileHref: LessonTextProps["fileHref"]): VNode | null {
  switch (block.type) {
    case "paragraph":
      return <p>{drawInline(block.content)}</p>;
    case "heading":
      return block.attrs.level === 2 ? <h2>{drawInline(block.content)}</h2> : <h3>{drawInline(block.content)}</h3>;
    case "bulletList":
      return <ul>{drawItems(block.content, fileHref)}</ul>;
    case "orderedList":
      return <ol start={block.attrs.start}>{drawItems(block.content, fileHref)}</ol>;
    case "blockquote":
      return (
        <blockquote>
          <Blocks blocks={block.content} fileHref={fileHref} />
        </blockquote>
      );
    case "callout":
      return (
        <CalloutFrame kind={block.attrs.kind}>
          <Blocks blocks={block.content} fileHref={fileHref} />
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
      return <Picture {...block.attrs} fileHref={fileHref} />;
    default:
      return null;
  }
}

const drawItems = (items: readonly ListItem[], fileHref: LessonTextProps["fileHref"]): VNode[] =>
  items.map((item) => (
    <li>
      <Blocks blocks={item.content} fileHref={fileHref} />
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

type PictureProps = { readonly fileId: string; readonly alternativeText: string; readonly decorative: boolean } & Pick<
  LessonTextProps,
  "fileHref"
>;

const Picture = ({ fileId, alternativeText, decorative, fileHref }: PictureProps) => (
  <figure>
    <img src={fileHref(fileId)} alt={decorative ? "" : alternativeText} loading="lazy" decoding="async" />
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
