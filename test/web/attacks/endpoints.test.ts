/** What elements send by themselves, and no form shows: as it should be but for one part, which holds what nobody should send. */
import { Buffer } from "node:buffer";
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "#platform/db/id.ts";
import { openContentHost } from "../../../src/learning/content/address.ts";
import { allRoutes } from "../../../src/rooms.ts";
import { aylin, thomas } from "../../cast.ts";
import { useDatabase } from "../../database/database.ts";
import { useFiles } from "../../files.ts";
import { addressIn, inhabit, type Inhabitants } from "../inhabited.ts";
import { naughty } from "../naughty.ts";
import { bodies } from "./element-bodies.ts";
import { type Browser, contentUrl, openWeb } from "../web.ts";

useDatabase();
useFiles();
const times = Number(process.env["FUZZ_TIMES"] ?? 3) * 5;
const seed = Number(process.env["FUZZ_SEED"] ?? 20_261_123);

let inhabitants: Inhabitants;
let author: Browser;
let learner: Browser;
beforeAll(async () => {
  openContentHost(contentUrl);
  inhabitants = { ...(await inhabit()), attemptId: newId() };
  [author, learner] = [await openWeb().as(thomas), await openWeb().as(aylin)];
});

/** A tree of so many levels: a list in a list, or a node in a node. */
function deep(levels: number, wrap: (inner: unknown) => unknown): unknown {
  let tree: unknown = "bodem";
  for (let level = 0; level < levels; level += 1) tree = wrap(tree);
  return tree;
}

const odd: fc.Arbitrary<unknown> = fc.oneof(
  naughty,
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom<unknown>(
    null,
    [],
    {},
    [[]],
    -1,
    2 ** 53,
    1.5,
    deep(2000, (inner) => [inner]),
    deep(2000, (inner) => ({ type: "blockquote", content: [inner] })),
    Array.from({ length: 20_000 }, () => 0),
    Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`__proto__${index}`, index])),
    JSON.parse('{"__proto__":{"isAdministrator":true},"constructor":{"prototype":{"roles":["administrator"]}}}'),
  ),
);

/** Every way to a part of a body, itself included. */
const pathsIn = (value: unknown, path: readonly string[] = []): (readonly string[])[] => [
  path,
  ...(typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, [...path, name]))
    : []),
];

function replaced(value: unknown, [name, ...rest]: readonly string[], by: unknown): unknown {
  if (name === undefined) return by;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[name] = replaced(copy[name], rest, by);
  return copy;
}

const spoiled = (body: object): fc.Arbitrary<unknown> =>
  fc.tuple(fc.constantFrom(...pathsIn(body)), odd).map(([path, by]) => replaced(body, path, by));

const innards =
  /\bat (?:async )?[\w.<>]* ?\(?(?:file:\/\/|\/)\S+\.[jt]sx?:\d+|PostgresError|ZodError|violates \w+ constraint/;

/** What is wrong with an answer: the house stumbled, or showed its innards. Null when nothing is. */
async function faultIn(response: Response): Promise<string | null> {
  const text = await response.text();
  if (response.status >= 500) return `${response.status} ${text.slice(0, 300)}`;
  return innards.exec(text)?.[0] ?? null;
}

describe("a door for elements", () => {
  it("stands in the house", () => {
    const paths = new Set(allRoutes().flatMap(({ method, path }) => (method === "POST" ? [path] : [])));
    expect(Object.keys(bodies).filter((path) => !paths.has(path))).toEqual([]);
  });

  it.each(Object.keys(bodies))("bears whatever is sent to it: %s", async (path) => {
    const { by, body } = bodies[path] ?? { by: "learner", body: {} };
    const browser = by === "author" ? author : learner;
    const address = addressIn(path, { ...inhabitants, token: "x".repeat(43) });
    for (const sent of [body, ...fc.sample(spoiled(body), { seed, numRuns: times })])
      expect(
        await faultIn(await browser.send(address, sent)),
        `${address} ${JSON.stringify(sent)?.slice(0, 800)}`,
      ).toBeNull();
    expect(({} as Record<string, unknown>)["isAdministrator"]).toBeUndefined();
  });
});

describe("an upload", () => {
  it("bears whatever is said of it", async () => {
    const said = fc.record({
      "tus-resumable": fc.constantFrom("1.0.0", "0.0.1", ""),
      "upload-length": fc.constantFrom("10", "-1", "1e9", "99999999999999999999", "", "abc"),
      "upload-offset": fc.constantFrom("0", "-1", "5", "abc"),
      "upload-metadata": fc.oneof(
        naughty.map((name) => `filename ${Buffer.from(name.slice(0, 4000)).toString("base64")},purpose ZG9jdW1lbnQ=`),
        fc.constantFrom("", ",", "filename", "filename %%%", "purpose X19wcm90b19f", `filename ${"QUFB".repeat(1500)}`),
      ),
      "content-type": fc.constantFrom("application/offset+octet-stream", "text/plain"),
    });
    for (const headers of fc.sample(said, { seed, numRuns: times * 2 }))
      for (const [method, path] of [
        ["POST", "/uploads"],
        ["PATCH", `/uploads/${newId()}`],
      ] as const) {
        const here = { ...headers, origin: "http://localhost:3000", "sec-fetch-site": "same-origin" };
        expect(
          await faultIn(await learner.ask(method, path, here)),
          `${method} ${path} ${JSON.stringify(headers).slice(0, 800)}`,
        ).toBeNull();
      }
  });
});
