/**
 * Walks every door of the house as a visitor and as each kind of member: nobody without a session gets behind a door that
 * asks for one, nobody makes the house stumble, and what each may open is written down in `routes.access.txt`, so that a
 * change in it is seen. What is read lies there to be read: Aylin's certificate, a training, an import of Farid.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type CastMember, aylin, farid, joost, lotte, ruth, sanne, thomas, willemijn } from "../cast.ts";
import { useDatabase } from "../database/database.ts";
import { allRoutes } from "../../src/rooms.ts";
import { addressIn, inhabit, type Inhabitants } from "./inhabited.ts";
import { openWeb } from "./web.ts";

useDatabase();

const nobody = "01900000-0000-7000-8fff-000000000000";
const members: Readonly<Record<string, CastMember>> = {
  employee: aylin,
  leader: sanne,
  director: willemijn,
  "hr adviser": farid,
  trainer: joost,
  author: thomas,
  administrator: ruth,
  "another organisation": lotte,
};

const routes = allRoutes();
/** An address at which nothing lives. */
const addressOf = (path: string): string => path.replaceAll(/:\w+(\{[^}]*\})?/g, nobody).replace(/\*$/, "x");

/** The other parameters: secrets, words and file names, which each room reads for itself. */
const otherParameters = ["token", "code", "step", "file", "block"];
const parametersOf = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? "");

/** An address with something else than an id in the place of one of its ids, each in turn. */
const malformed = (path: string): string[] =>
  parametersOf(path)
    .filter((name) => name.endsWith("Id"))
    .map((name) => addressOf(path.replace(`:${name}`, "abc")));

async function knock(who: CastMember | null, inhabitants: Inhabitants): Promise<Map<string, number>> {
  const web = openWeb();
  const browser = who ? await web.as(who) : web.visitor();
  const answers = new Map<string, number>();
  for (const { method, path } of routes) {
    if (path === "/uitloggen") continue;
    const response =
      method === "POST"
        ? await browser.post(addressOf(path))
        : await browser.knock(method, addressOf(method === "GET" ? addressIn(path, inhabitants) : path));
    await response.body?.cancel();
    answers.set(`${method} ${path}`, response.status);
  }
  return answers;
}

describe("every door", () => {
  let visitor: Map<string, number>;
  const byMember = new Map<string, Map<string, number>>();

  beforeAll(async () => {
    const inhabitants = await inhabit();
    visitor = await knock(null, inhabitants);
    for (const [name, member] of Object.entries(members)) byMember.set(name, await knock(member, inhabitants));
  }, 300_000);

  it("is walked", () => expect(routes.length).toBeGreaterThan(60));

  it("stays shut for a visitor, unless it is there for everybody", () => {
    for (const { method, path, access } of routes) {
      if (access === "everybody" || path === "/uitloggen") continue;
      expect(visitor.get(`${method} ${path}`), `${method} ${path}`).toBe(method === "GET" ? 303 : 401);
    }
  });

  it("never makes the house stumble", () => {
    for (const [name, answers] of [["visitor", visitor] as const, ...byMember])
      for (const [door, status] of answers) expect(status, `${name}: ${door}`).toBeLessThan(500);
  });

  it("names a parameter after the id that it holds", () => {
    const names = new Set(routes.flatMap(({ path }) => parametersOf(path)));
    expect([...names].filter((name) => !name.endsWith("Id") && !otherParameters.includes(name))).toEqual([]);
  });

  it("leads nowhere with a malformed id, and asks a visitor to sign in first", async () => {
    const ruths = await openWeb().as(ruth);
    const visitors = openWeb().visitor();
    let walked = 0;
    for (const { method, path, access } of routes) {
      for (const address of malformed(path)) {
        const door = `${method} ${address}`;
        const answer = method === "POST" ? await ruths.post(address) : await ruths.knock(method, address);
        expect(answer.status, door).toBe(404);
        await answer.body?.cancel();
        if (access === "everybody") continue;
        const shut = method === "POST" ? await visitors.post(address) : await visitors.knock(method, address);
        expect(shut.status, door).toBe(method === "GET" ? 303 : 401);
        walked += 1;
      }
    }
    expect(walked).toBeGreaterThan(60);
    const page = await (await ruths.get("/mensen/abc")).text();
    expect(page).toContain("<h1>Niet gevonden</h1>");
    expect(page).toContain('aria-current="true"');
  });

  it("opens for whom it did before", () => {
    const file = join(import.meta.dirname, "routes.access.txt");
    const columns = [["visitor", visitor] as const, ...byMember];
    const lines = [...new Set(visitor.keys())]
      .toSorted()
      .map((door) => `${door}: ${columns.map(([name, answers]) => `${name} ${answers.get(door)}`).join(", ")}`);
    const table = `${lines.join("\n")}\n`;
    if (process.env["UPDATE_ACCESS"]) writeFileSync(file, table);
    expect(table).toBe(readFileSync(file, "utf8"));
  });
});
