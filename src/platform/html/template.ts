/**
 * What the build makes of JSX for the server (`bin/markup/plugin.ts`): the parts of an element that never change are text
 * already, and the rest is put between them while the page is written.
 */
import type { ComponentChild, VNode } from "preact";
import { jsxTemplate } from "preact/jsx-runtime";

/** Markup around values, of which there is one fewer; each is markup too, or something that Preact renders. */
export const template: (markup: string[], ...values: readonly ComponentChild[]) => VNode = jsxTemplate;

type Attribute = string | number | bigint | boolean | null | undefined | (() => unknown);

/** ` name="value"` as Preact writes it: what is not said leaves the attribute out, and a bare `true` only names it. */
export function attribute(name: string, value: Attribute): string {
  if (value === null || value === undefined || typeof value === "function") return "";
  if (typeof value === "boolean" && saysItsTruth(name)) return ` ${name}="${value}"`;
  if (value === false) return "";
  if (value === true || value === "") return ` ${name}`;
  return ` ${name}="${escaped(`${value}`)}"`;
}

/** A child: text is escaped here, for what stands in a template is taken for markup. */
export function child<Value extends ComponentChild | (() => unknown)>(value: Value): Value | string | null {
  if (value === null || value === undefined || typeof value === "boolean" || typeof value === "function") return null;
  return typeof value === "object" ? value : escaped(String(value));
}

/** Markup that was written elsewhere: what `dangerouslySetInnerHTML` asks for. */
export const markup = ({ __html }: { readonly __html: string }): string => __html;

/** ARIA and data say "true" and "false"; so do these two. */
const saysItsTruth = (name: string): boolean => name[4] === "-" || name === "draggable" || name === "spellcheck";

const special = /["&<]/;

/** A text as it stands between tags and between double quotes. */
export function escaped(text: string): string {
  if (!special.test(text)) return text;
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
