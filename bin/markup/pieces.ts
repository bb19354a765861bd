import type { ESTree } from "vite";
import { attribute, escaped } from "#platform/html/template.ts";
import { isRawMarkup, isVoid, isWritable, writtenName } from "./writable.ts";

/** An expression of the source that a template asks for, and what it is put between. */
interface Value {
  readonly start: number;
  readonly end: number;
  readonly opens: string;
  readonly closes: string;
}

/** An element as text with places between, and what stands at each place. */
export interface Pieces {
  readonly texts: readonly string[];
  readonly values: readonly Value[];
}

/** Writes down what `isWritable` lets through. */
export function piecesOf(element: ESTree.JSXElement): Pieces {
  const pieces = new Writer();
  pieces.element(element);
  return pieces;
}

class Writer implements Pieces {
  readonly texts: string[] = [""];
  readonly values: Value[] = [];

  element({ openingElement, children }: ESTree.JSXElement): void {
    const name = (openingElement.name as ESTree.JSXIdentifier).name;
    const attributes = openingElement.attributes as ESTree.JSXAttribute[];
    this.#write(`<${name}`);
    for (const each of attributes) this.#attribute(each);
    if (isVoid(name)) return this.#write("/>");
    this.#write(">");
    for (const each of attributes)
      if (isRawMarkup(each)) this.#value(each.value as ESTree.JSXExpressionContainer, "$markup");
    this.#children(children);
    this.#write(`</${name}>`);
  }

  #attribute(node: ESTree.JSXAttribute): void {
    if (node.name.name === "key" || isRawMarkup(node)) return;
    const name = writtenName(node) ?? "";
    const container = node.value as ESTree.StringLiteral | ESTree.JSXExpressionContainer | null;
    if (container === null) return this.#write(attribute(name, true));
    const value = container.type === "JSXExpressionContainer" ? container.expression : container;
    if (value.type === "Literal" && !(value.value instanceof RegExp)) this.#write(attribute(name, value.value));
    else this.#value(container as ESTree.JSXExpressionContainer, "$attribute", `${JSON.stringify(name)}, `);
  }

  #children(children: readonly ESTree.JSXChild[]): void {
    for (const child of children) this.#child(child);
  }

  #child(child: ESTree.JSXChild): void {
    if (child.type === "JSXText") return this.#write(escaped(shownText(child.value)));
    if (child.type === "JSXFragment") return this.#children(child.children);
    if (child.type === "JSXElement") {
      if (isWritable(child)) return this.element(child);
      return this.#place({ start: child.start, end: child.end, opens: "", closes: "" });
    }
    if (child.type !== "JSXExpressionContainer" || child.expression.type === "JSXEmptyExpression") return;
    const { expression } = child;
    if (expression.type === "Literal" && typeof expression.value === "string") this.#write(escaped(expression.value));
    else this.#value(child, "$child");
  }

  /** All between the braces, so that comments and brackets stay what they are. */
  #value({ start, end }: ESTree.JSXExpressionContainer, asking: string, first = ""): void {
    this.#place({ start: start + 1, end: end - 1, opens: `${asking}(${first}`, closes: ")" });
  }

  #place(value: Value): void {
    this.values.push(value);
    this.texts.push("");
  }

  #write(text: string): void {
    this.texts[this.texts.length - 1] += text;
  }
}

/** A text as JSX shows it: without the line breaks and the indentation of the source. */
function shownText(text: string): string {
  const lines = text.split(/\r\n|\n|\r/);
  const shown = lines.map((line, index) => {
    const spaced = line.replaceAll("\t", " ");
    const begun = index === 0 ? spaced : spaced.replace(/^ +/, "");
    return index === lines.length - 1 ? begun : begun.replace(/ +$/, "");
  });
  return shown.filter(Boolean).join(" ");
}
