import type { ESTree } from "vite";

/** What these show depends on a value that Preact hands down to them. */
const leftToPreact = new Set(["select", "optgroup", "option", "textarea"]);

/** Written without an end when they are empty, as Preact does. */
const voidElements = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

export const isVoid = (name: string): boolean => voidElements.has(name);

/** How Preact writes the names of properties; a name with capitals that is not here is left to it. */
const writtenNames: ReadonlyMap<string, string> = new Map([
  ...["viewBox", "preserveAspectRatio", "patternUnits", "gradientUnits", "clipPathUnits", "pathLength"].map(
    (name) => [name, name] as const,
  ),
  ...["autoComplete", "colSpan", "dateTime", "encType", "inputMode", "maxLength", "minLength", "noValidate"].map(
    (name) => [name, name.toLowerCase()] as const,
  ),
  ...["cellPadding", "cellSpacing", "readOnly", "rowSpan", "srcSet", "tabIndex"].map(
    (name) => [name, name.toLowerCase()] as const,
  ),
  ["className", "class"],
  ["htmlFor", "for"],
  ["defaultChecked", "checked"],
  ["defaultValue", "value"],
]);

const never = new Set(["style", "children", "ref"]);

/** The name of an attribute as it is written; null for one that Preact must write. */
export function writtenName({ name }: ESTree.JSXAttribute): string | null {
  if (name.type !== "JSXIdentifier" || never.has(name.name)) return null;
  return /[A-Z]/.test(name.name) ? (writtenNames.get(name.name) ?? null) : name.name;
}

export const isRawMarkup = ({ name }: ESTree.JSXAttribute): boolean => name.name === "dangerouslySetInnerHTML";

/** Can this element be written as text around values, and be what Preact would have made of it? What stands in it is not looked at. */
export function isWritable({ openingElement, children }: ESTree.JSXElement): boolean {
  const { name, attributes } = openingElement;
  if (name.type !== "JSXIdentifier" || !/^[a-z]/.test(name.name) || leftToPreact.has(name.name)) return false;
  if (children.some(isLeftToPreact) || (isVoid(name.name) && children.length > 0)) return false;
  const names = new Set<string>();
  return attributes.every((attribute) => {
    if (attribute.type !== "JSXAttribute" || !hasWritableValue(attribute)) return false;
    if (isRawMarkup(attribute)) return children.length === 0 && attribute.value?.type === "JSXExpressionContainer";
    const written = writtenName(attribute);
    if (written === null || names.has(written)) return false;
    names.add(written);
    return true;
  });
}

/** An entity in the source is a character for JSX. */
const hasWritableValue = ({ value }: ESTree.JSXAttribute): boolean =>
  value === null ||
  (value.type === "Literal" && !value.raw?.includes("&")) ||
  (value.type === "JSXExpressionContainer" && value.expression.type !== "JSXEmptyExpression");

function isLeftToPreact(child: ESTree.JSXChild): boolean {
  if (child.type === "JSXText") return child.value.includes("&");
  if (child.type === "JSXFragment") return child.children.some(isLeftToPreact);
  return child.type === "JSXSpreadChild";
}
