/** The forms of a page as its reader finds them, and their fields as they stand: what a test fills in otherwise. */

export interface FormOnPage {
  readonly method: "get" | "post";
  /** Path and query to which it is sent. */
  readonly action: string;
  readonly fields: readonly Field[];
}

export interface Field {
  readonly name: string;
  /** "text", "select", "textarea", "checkbox", "hidden", "file", … */
  readonly kind: string;
  readonly value: string;
  /** What can be chosen; empty where anything can be typed. */
  readonly choices: readonly string[];
}

/** Reads the forms out of a page of this house: HTML that Preact wrote, with every attribute in double quotes. */
export function formsIn(html: string, address: string): FormOnPage[] {
  return [...html.matchAll(/<form\b((?:"[^"]*"|[^">])*)>([\s\S]*?)<\/form>/g)].map(
    ([, opening = "", content = ""]) => ({
      method: attribute(opening, "method") === "post" ? "post" : "get",
      action: attribute(opening, "action") ?? address,
      fields: fieldsIn(content),
    }),
  );
}

function fieldsIn(content: string): Field[] {
  const fields: Field[] = [];
  for (const found of content.matchAll(/<(input|textarea|select|button)\b((?:"[^"]*"|[^">])*)>/g)) {
    const [whole, tag = "", opening = ""] = found;
    const name = attribute(opening, "name");
    if (name === null || attribute(opening, "disabled") !== null) continue;
    const inner = content.slice(found.index + whole.length, content.indexOf(`</${tag}>`, found.index));
    const choices = tag === "select" ? optionsIn(inner) : [];
    fields.push({
      name,
      kind: tag === "input" ? (attribute(opening, "type") ?? "text") : tag,
      value: tag === "textarea" ? decoded(inner) : (attribute(opening, "value") ?? choices[0] ?? ""),
      choices,
    });
  }
  return fields;
}

const optionsIn = (content: string): string[] =>
  [...content.matchAll(/<option\b((?:"[^"]*"|[^">])*)>([^<]*)/g)].map(
    ([, opening = "", text = ""]) => attribute(opening, "value") ?? decoded(text),
  );

/** Addresses within the house to which a page links. */
export const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a\b((?:"[^"]*"|[^">])*)>/g)]
    .map(([, opening = ""]) => attribute(opening, "href") ?? "")
    .filter((href) => href.startsWith("/") && !href.startsWith("//"));

/** Null when the attribute is not there; one without a value, as Preact writes an empty one, is empty. */
function attribute(opening: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}(?:="([^"]*)"|(?=[\\s/]|$))`).exec(opening);
  return found ? decoded(found[1] ?? "") : null;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&", "#39": "'" };

const decoded = (text: string): string =>
  text.replaceAll(/&(lt|gt|quot|amp|#39);/g, (whole, name: string) => entities[name] ?? whole);
