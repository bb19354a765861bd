/**
 * Compiles the messages of every room (`src/<room>/messages/{nl,en}.json`, ICU MessageFormat) to typed functions in
 * `generated/messages/<room>.ts`. A key or a parameter that one language lacks ends the build with a sentence.
 *
 * Used as `import * as m from '#messages/academy'` and `m.learnerCount({ count: 3 })`.
 */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

export const locales = ["nl", "en"] as const;

type Catalogue = Record<string, string>;
type Parameters = Map<string, string>;

/** Compiles one room's two catalogues to the text of a TypeScript module. Throws one sentence that names the room and the key. */
export function compileRoom(room: string, catalogues: Record<(typeof locales)[number], Catalogue>): string {
  const keys = new Set(locales.flatMap((locale) => Object.keys(catalogues[locale])));
  const functions = [...keys].toSorted().map((key) => compileMessage(room, key, catalogues));
  return `// Made by bin/messages.ts from src/${room}/messages. Do not edit.\nimport * as ${language} from "#platform/i18n/locale.ts";\n\n${functions.join("\n")}`;
}

function compileMessage(room: string, key: string, catalogues: Record<string, Catalogue>): string {
  if (!/^[a-z][A-Za-z0-9]*$/.test(key)) throw new Error(`${room}: the message key "${key}" is not a camelCase name.`);
  const parameters: Parameters = new Map();
  const bodies = locales.map((locale) => {
    const text = catalogues[locale]?.[key];
    if (text === undefined) throw new Error(`${room}: the message "${key}" has no ${locale} text.`);
    const used: Parameters = new Map();
    const body = compileElements(parse(text, { ignoreTag: true, requiresOtherClause: false }), used, null);
    for (const [name, type] of used) parameters.set(name, merge(parameters.get(name), type));
    return { locale, body, used };
  });
  for (const { locale, used } of bodies)
    for (const name of parameters.keys())
      if (!used.has(name)) throw new Error(`${room}: the message "${key}" does not use {${name}} in ${locale}.`);

  const signature = [...parameters].map(([name, type]) => `${name}: ${type}`).join("; ");
  const [nl, en] = bodies;
  return `export const ${escapeReserved(key)} = (${signature ? `v: { ${signature} }` : ""}): string =>\n  ${language}.locale() === "en" ? ${en?.body} : ${nl?.body};\n`;
}

function merge(known: string | undefined, type: string): string {
  if (known === undefined || known === type || known === "string | number") return type;
  return type === "string | number" ? known : `${known} & ${type}`;
}

/** What a module of messages calls the language it is read in: a name that no key can have, so that every key is free. */
const language = "language_";

/** Names that no export of a module can have. */
const reserved = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false
  finally for function if implements import in instanceof interface let new null package private protected public return
  static super switch this throw true try typeof var void while with yield`.split(/\s+/),
);

const escapeReserved = (key: string): string => (reserved.has(key) ? `${key}_` : key);

function compileElements(elements: MessageFormatElement[], used: Parameters, pluralOf: string | null): string {
  if (elements.length === 0) return '""';
  return elements.map((element) => compileElement(element, used, pluralOf)).join(" + ");
}

function compileElement(element: MessageFormatElement, used: Parameters, pluralOf: string | null): string {
  switch (element.type) {
    case TYPE.literal:
      return JSON.stringify(element.value);
    case TYPE.argument:
      used.set(element.value, merge(used.get(element.value), "string | number"));
      return `String(v.${element.value})`;
    case TYPE.number:
      used.set(element.value, "number");
      return `${language}.formatNumber(v.${element.value})`;
    case TYPE.date:
      used.set(element.value, "Date");
      return `${language}.formatDate(v.${element.value})`;
    case TYPE.time:
      used.set(element.value, "Date");
      return `${language}.formatTime(v.${element.value})`;
    case TYPE.pound:
      return `${language}.formatNumber(v.${pluralOf})`;
    case TYPE.plural: {
      used.set(element.value, "number");
      if (!element.options["other"]) throw new Error(`The plural of {${element.value}} has no "other".`);
      const options = Object.entries(element.options).map(
        ([name, option]) => `${JSON.stringify(name)}: () => ${compileElements(option.value, used, element.value)}`,
      );
      return `${language}.plural(v.${element.value}, { ${options.join(", ")} })`;
    }
    case TYPE.select: {
      const names = Object.keys(element.options).filter((name) => name !== "other");
      used.set(
        element.value,
        element.options["other"] ? "string" : names.map((name) => JSON.stringify(name)).join(" | "),
      );
      const options = Object.entries(element.options).map(
        ([name, option]) => `${JSON.stringify(name)}: () => ${compileElements(option.value, used, pluralOf)}`,
      );
      return `${language}.choose(v.${element.value}, { ${options.join(", ")} })`;
    }
    case TYPE.tag:
      throw new Error(`Tags are not used in messages (<${element.value}>).`);
  }
}

/** Writes the modules of every room that has messages below `root`; returns how many rooms it compiled. */
export function compileMessages(root: string): number {
  const target = join(root, "generated/messages");
  const rooms = globSync("src/*/messages/nl.json", { cwd: root }).map((file) => basename(dirname(dirname(file))));
  if (rooms.length === 0) throw new Error("No messages found below src/*/messages.");
  mkdirSync(target, { recursive: true });
  for (const stale of globSync("*.ts", { cwd: target }))
    if (!rooms.includes(basename(stale, ".ts"))) rmSync(join(target, stale));
  for (const room of rooms) {
    const read = (locale: string) =>
      JSON.parse(readFileSync(join(root, "src", room, "messages", `${locale}.json`), "utf8")) as Catalogue;
    const text = compileRoom(room, { nl: read("nl"), en: read("en") });
    const file = join(target, `${room}.ts`);
    if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
  }
  return rooms.length;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) compileMessages(process.cwd());
