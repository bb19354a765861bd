/**
 * Holds the code against `src/map.ts`: a room uses only rooms that it names and that stand above it, through their
 * `public.ts`; code for the browser imports only what may run there; SQL stands only in `queries` files and names only
 * schemas of rooms in use; no files of a room import each other in a circle (between rooms the map's order sees to that). First
 * it tests itself on planted faults, and it fails when it read too few files.
 */
import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";
import { circlesIn } from "./circles.ts";
import { map as theMap, type Room } from "../src/map.ts";

export interface Source {
  /** "src/academy/actions/enrol.ts" */
  readonly path: string;
  readonly text: string;
}

/** Every way in which these sources leave the map, one sentence each. */
export function faultsIn(sources: readonly Source[], map: readonly Room[] = theMap): string[] {
  return [
    ...faultsInMap(map),
    ...sources.flatMap((source) => [
      ...faultsInRooms(source, map),
      ...faultsInBrowserCode(source),
      ...faultsInSql(source, map),
    ]),
    ...circlesIn(importedFiles(sources)).map((circle) => `a circle of imports: ${circle.join(" → ")}`),
  ];
}

function faultsInMap(map: readonly Room[]): string[] {
  const above = new Set<string>();
  const faults: string[] = [];
  for (const room of map) {
    for (const used of room.uses)
      if (!above.has(used)) faults.push(`map: ${room.name} uses ${used}, which does not stand above it.`);
    above.add(room.name);
  }
  return faults;
}

/** The files that put the house together; they may enter every room by its front door. */
const composition = new Set([
  "src/leerhuis.ts",
  "src/server.ts",
  "src/rooms.ts",
  "src/demonstration.ts",
  "src/browser.ts",
  "src/map.ts",
]);

const isComposition = (path: string): boolean => composition.has(path) || path.startsWith("src/verbs/");

const roomOf = (path: string): string | null => /^src\/([^/]+)\//.exec(path)?.[1] ?? null;

function faultsInRooms(source: Source, map: readonly Room[]): string[] {
  if (isComposition(source.path)) return [];
  const name = roomOf(source.path);
  if (name === null) return [`${source.path}: a file outside every room.`];
  const room = map.find((candidate) => candidate.name === name);
  if (!room) return [`${source.path}: the room "${name}" is not on the map.`];
  return importsOf(source).flatMap((imported) => {
    const target = targetOf(source.path, imported);
    if (target === null || target.room === name) return [];
    if (isTest(source.path) && (target.room === "test" || target.room === "(composition)")) return [];
    if (!room.uses.includes(target.room)) return [`${source.path}: ${name} does not use ${target.room} (${imported}).`];
    const open =
      target.room === "platform" ||
      target.room === "ui" ||
      target.file === `src/${target.room}/public.ts` ||
      target.file === null;
    return open ? [] : [`${source.path}: enters ${target.room} not by its public.ts (${imported}).`];
  });
}

/** Where an import leads: the room, and the file when the path tells. Null for packages and for messages of the own room. */
function targetOf(from: string, imported: string): { room: string; file: string | null } | null {
  if (imported.startsWith("#messages/")) return { room: imported.slice("#messages/".length), file: null };
  if (imported.startsWith("#test/")) return { room: "test", file: null };
  const direct = /^#(platform|ui)\/(.+)$/.exec(imported);
  if (direct) return { room: direct[1] ?? "", file: `src/${direct[1]}/${direct[2]}` };
  if (imported.startsWith("#")) return { room: imported.slice(1), file: null };
  if (!imported.startsWith(".")) return null;
  const file = normalize(join(dirname(from), imported));
  if (file.startsWith("test/")) return { room: "test", file };
  const room = roomOf(file);
  return room === null ? { room: "(composition)", file } : { room, file };
}

function importedFiles(sources: readonly Source[]): Map<string, Set<string>> {
  const files = (source: Source): Set<string> =>
    new Set(
      importsOf(source).flatMap((imported) => {
        const target = targetOf(source.path, imported);
        return target?.file ? [target.file] : [];
      }),
    );
  return new Map(sources.map((source) => [source.path, files(source)]));
}

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

export function importsOf(source: Source): string[] {
  const found = source.text.matchAll(
    /(?:^|[;\n}])\s*(?:import|export)\b(?:[^;"'=]*?\bfrom)?\s*["']([^"'\n]+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? "");
}

const serverOnly =
  /^(node:|pg$|kysely$|pg-boss$|@simplewebauthn\/server|nodemailer$|sharp$|pino$|hono|@hono\/|yauzl$|pdfkit$|@tus\/)/;

/** Code in `elements` runs in the browser: it may reach `ui`, other elements, messages, languages, and files named `contract.ts`. */
function faultsInBrowserCode(source: Source): string[] {
  if (!/\/elements\//.test(source.path) && source.path !== "src/browser.ts") return [];
  if (isTest(source.path)) return [];
  return importsOf(source).flatMap((imported) => {
    if (serverOnly.test(imported)) return [`${source.path}: code for the browser imports ${imported}.`];
    const target = targetOf(source.path, imported);
    if (target === null || imported.startsWith("#messages/") || target.room === "ui") return [];
    if (target.file && (/\/elements\//.test(target.file) || /(^|[/.-])contract\.ts$/.test(target.file))) return [];
    if (target.file?.startsWith("src/platform/i18n/") || (target.file && /\.css(\?.*)?$/.test(target.file))) return [];
    return [`${source.path}: code for the browser reaches ${imported}; only ui, elements and contracts run there.`];
  });
}

const speaksSql = /\bsql(?:<[^`]*>)?`|\.(?:selectFrom|insertInto|updateTable|deleteFrom)\(/;

function faultsInSql(source: Source, map: readonly Room[]): string[] {
  const name = roomOf(source.path);
  if (name === null || isTest(source.path)) return [];
  const isQueries = /\/queries(\.ts|\/[^/]+\.ts)$/.test(source.path) || source.path.startsWith("src/platform/db/");
  if (!isQueries) return speaksSql.test(source.text) ? [`${source.path}: SQL outside a queries file.`] : [];
  const schemas = new Map(map.map((room) => [room.name, room.name]));
  schemas.set("identity", "platform");
  const room = map.find((candidate) => candidate.name === name);
  const strangers = [...source.text.matchAll(/\b([a-z]+)\.[a-z_]+\b/g)]
    .filter(
      (match) =>
        /["'`\s(,]/.test(source.text[match.index - 1] ?? " ") &&
        /(?:from|join|into|update|table|From|Into|Table|Join|exists)\W*$/.test(
          source.text.slice(Math.max(0, match.index - 14), match.index),
        ),
    )
    .map((match) => match[1] ?? "")
    .filter(
      (schema) =>
        schemas.has(schema) && schemas.get(schema) !== name && !room?.uses.includes(schemas.get(schema) ?? ""),
    );
  return [...new Set(strangers)].map(
    (schema) => `${source.path}: reads the tables of ${schema}, which ${name} does not use.`,
  );
}

/** Faults that the check must find; when it misses one, its silence means nothing. */
export const plantedFaults: readonly { readonly what: string; readonly sources: readonly Source[] }[] = [
  {
    what: "a room that uses a room below it",
    sources: [{ path: "src/people/rules.ts", text: 'import { enrol } from "#academy";' }],
  },
  {
    what: "a room that enters another by the window",
    sources: [{ path: "src/academy/rules.ts", text: 'import { findPerson } from "../people/queries.ts";' }],
  },
  {
    what: "platform that knows a domain",
    sources: [{ path: "src/platform/http/app.ts", text: 'import type { Person } from "#people";' }],
  },
  {
    what: "messages of a room that is not in use",
    sources: [{ path: "src/people/rules.ts", text: 'import * as m from "#messages/academy";' }],
  },
  {
    what: "browser code that reaches the database",
    sources: [{ path: "src/academy/elements/player.ts", text: 'import { sql } from "kysely";' }],
  },
  {
    what: "browser code that reaches an action",
    sources: [{ path: "src/academy/elements/player.ts", text: 'import { enrol } from "../actions/enrol.ts";' }],
  },
  {
    what: "SQL in an action",
    sources: [{ path: "src/academy/actions/enrol.ts", text: 'await db.selectFrom("academy.training").execute();' }],
  },
  {
    what: "raw SQL in a page",
    sources: [{ path: "src/academy/pages/catalogue.tsx", text: "const rows = sql<Row>`select 1`;" }],
  },
  {
    what: "tables of a room that is not in use",
    sources: [{ path: "src/people/queries.ts", text: 'db.selectFrom("academy.training")' }],
  },
  { what: "a room that is not on the map", sources: [{ path: "src/cellar/rules.ts", text: "" }] },
  { what: "a file outside every room", sources: [{ path: "src/utils.ts", text: "" }] },
  {
    what: "an import on several lines",
    sources: [{ path: "src/people/rules.ts", text: 'import {\n  enrol,\n  leave,\n} from "#academy";' }],
  },
  {
    what: "two files that import each other",
    sources: [
      { path: "src/people/rules.ts", text: 'import { findPerson } from "./queries.ts";' },
      { path: "src/people/queries.ts", text: 'import type { Rule } from "./rules.ts";' },
    ],
  },
  {
    what: "a dynamic import",
    sources: [{ path: "src/people/rules.ts", text: 'const academy = await import("#academy");' }],
  },
];

const fewestFiles = 60;

function main(): void {
  const missed = plantedFaults.filter(({ sources: planted }) => faultsIn(planted).length === 0);
  const sources = globSync("src/**/*.{ts,tsx}").map((path) => ({ path, text: readFileSync(path, "utf8") }));
  const faults = faultsIn(sources);
  for (const { what } of missed) process.stdout.write(`not found although planted: ${what}\n`);
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  if (sources.length < fewestFiles) process.stdout.write(`only ${sources.length} files were read\n`);
  process.stdout.write(
    `map: ${sources.length} files, ${theMap.length} rooms, ${plantedFaults.length - missed.length} of ${plantedFaults.length} planted faults found, ${faults.length} faults\n`,
  );
  if (missed.length > 0 || faults.length > 0 || sources.length < fewestFiles) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
