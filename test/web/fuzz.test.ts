/**
 * Every form that somebody finds on a page of the house, filled in as nobody should: the house never stumbles, shows no
 * innards, keeps what was typed when it refuses, and whatever is shown again is text and never script.
 */
import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allRoutes } from "../../src/rooms.ts";
import { aylin, type CastMember, farid, ruth, sanne, thomas } from "../cast.ts";
import { useDatabase } from "../database/database.ts";
import { recordStatements } from "../database/statements.ts";
import { endings, type FoundForm, nameOf } from "./exploring.ts";
import { type Field, type FormOnPage, formsIn, linksIn } from "./forms.ts";
import { addressIn, inhabit, type Inhabitants } from "./inhabited.ts";
import { scriptIn } from "./attacks/script-in.ts";
import { mark, naughty } from "./naughty.ts";
import { type Browser, openWeb } from "./web.ts";

useDatabase();

/** So often each form is filled in, by who finds it first. The seed makes what was found come back. */
const times = Number(process.env["FUZZ_TIMES"] ?? 3);
const seed = Number(process.env["FUZZ_SEED"] ?? 20_261_122);

const readers: readonly CastMember[] = [thomas, farid, sanne, aylin, ruth];

let inhabitants: Inhabitants;
const browsers = new Map<CastMember, Browser>();
const pages = new Map<string, CastMember>();
const forms = new Map<string, FoundForm>();
const filters = new Map<string, { readonly reader: CastMember; readonly names: Set<string> }>();

const browserOf = (reader: CastMember): Browser => {
  const browser = browsers.get(reader);
  if (!browser) throw new Error(`${reader.name} has no browser.`);
  return browser;
};

async function look(reader: CastMember, address: string): Promise<void> {
  const response = await browserOf(reader).get(address);
  const html = response.headers.get("content-type")?.startsWith("text/html") ? await response.text() : "";
  if (html === "") return response.body?.cancel();
  if (response.status !== 200) return;
  pages.set(address, reader);
  for (const form of formsIn(html, address)) {
    const name = nameOf(form);
    if (form.method === "post" && !endings.test(form.action) && !forms.has(name))
      forms.set(name, { reader, page: address, form });
  }
  const path = address.split("?")[0] ?? address;
  const known = filters.get(path) ?? { reader, names: new Set<string>() };
  filters.set(path, known);
  const own = [
    ...linksIn(html).filter((link) => link.startsWith(`${path}?`)),
    ...formsIn(html, address).flatMap((form) =>
      form.method === "get" ? [`${form.action}?${form.fields.map(({ name }) => `${name}=`).join("&")}`] : [],
    ),
  ];
  for (const link of own) for (const name of new URL(link, "http://house").searchParams.keys()) known.names.add(name);
}

let recorded: ReturnType<typeof recordStatements>;
afterAll(() => recorded.stop());

beforeAll(async () => {
  recorded = recordStatements();
  inhabitants = await inhabit();
  const web = openWeb();
  for (const reader of readers) browsers.set(reader, await web.as(reader));
  const addresses = allRoutes().flatMap(({ method, path }) =>
    method === "GET" && !path.includes("*") ? [addressIn(path, inhabitants)] : [],
  );
  for (const reader of readers)
    for (const address of addresses) if (!address.includes("/:")) await look(reader, address);
}, 300_000);

type Filling = Readonly<Record<string, string | readonly string[]>>;

/** What somebody might well put into an empty field of this kind. */
const fitting: Readonly<Record<string, string>> = {
  text: "Veilig tillen",
  textarea: "Met twee mensen, en met een rechte rug.",
  email: "noor.smit@delinde.example",
  date: "2027-03-01",
  time: "08:30",
  number: "3",
};

/** What is put into a field: mostly what belongs there, now and then what does not. What a form says of itself stays as it is. */
function fillingOf(fields: readonly Field[]): fc.Arbitrary<Filling> {
  const byName = new Map<string, Field[]>();
  for (const field of fields)
    if (field.name !== "_key") byName.set(field.name, [...(byName.get(field.name) ?? []), field]);
  const values = [...byName].map(([name, same]) => {
    const fits = same.flatMap(({ kind, value, choices }) => [value || (fitting[kind] ?? ""), ...choices]);
    const wrong = fc.oneof(naughty, fc.array(naughty, { minLength: 2, maxLength: 3 }));
    const mostly = fc.oneof({ arbitrary: fc.constantFrom(...fits), weight: 5 }, { arbitrary: wrong, weight: 2 });
    return fc.tuple(fc.constant(name), name.startsWith("_") ? fc.constantFrom(...fits) : mostly);
  });
  return fc.tuple(...values).map((pairs) => Object.fromEntries(pairs));
}

/** Script in everything that somebody types, and everything else as it belongs, so that it is kept and shown again. */
const scriptTyped = (fields: readonly Field[]): Filling =>
  Object.fromEntries(
    fields
      .filter(({ name, kind }) => name !== "_key" && kind !== "button")
      .map(({ name, kind, value, choices }) => [
        name,
        kind === "text" || kind === "textarea"
          ? `"'></textarea><img src=x onerror=${mark}()>`
          : value || choices.find(Boolean) || (fitting[kind] ?? ""),
      ]),
  );

const innards =
  /\bat (?:async )?[\w.<>]* ?\(?(?:file:\/\/|\/)\S+\.[jt]sx?:\d+|PostgresError|syntax error at or near|violates \w+ constraint/;
const shownScript = new RegExp(
  `<script>${mark}|<img src=x onerror=${mark}|<svg/onload=${mark}|<!--${mark}|(?:href|src|action)="javascript:${mark}`,
);

async function expectSound(response: Response, what: string): Promise<string> {
  const isRead = response.headers.get("content-type")?.startsWith("text/html") ?? false;
  const body = isRead ? await response.text() : "";
  if (!isRead) await response.body?.cancel();
  expect(response.status, `${what}\n${body.slice(0, 400)}`).toBeLessThan(500);
  expect(innards.exec(body)?.[0], what).toBeUndefined();
  expect(shownScript.exec(body)?.[0], what).toBeUndefined();
  return body;
}

/** Fields in which one types what is one's own, and that are shown again as they were. */
const typed = new Set(["text", "textarea", "email", "search", "tel", "url"]);
/** Line ends and what stands around a text may change on the way; what cannot be shown, cannot be shown. */
const isPlain = (value: string): boolean => /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(value);

/** Names of the fields in which something was typed that does not stand there any more. */
const lostIn = (again: FormOnPage | undefined, form: FormOnPage, filling: Filling): string[] =>
  form.fields.flatMap(({ name, kind }) => {
    const value = filling[name];
    if (!typed.has(kind) || typeof value !== "string" || !isPlain(value)) return [];
    return again?.fields.some((field) => field.name === name && field.value === value) ? [] : [name];
  });

/** What was decided already is asked no more. */
async function isStillThere(browser: Browser, { page, form }: FoundForm): Promise<boolean> {
  const html = await (await browser.get(page)).text();
  return formsIn(html, page).some((other) => nameOf(other) === nameOf(form));
}

describe("the forms of the house", () => {
  it("are found", () => {
    expect(forms.size).toBeGreaterThan(40);
  });

  it("take in or refuse whatever is put into them, and lose nothing of it", async () => {
    const answers = new Map<number, number>();
    for (const found of forms.values()) {
      const { reader, form } = found;
      // A door of its own for each form, so that nobody is sent away for being too quick.
      const browser = await openWeb().as(reader);
      const fillings = fc.sample(fillingOf(form.fields), { seed, numRuns: times });
      for (const filling of [scriptTyped(form.fields), ...fillings]) {
        const what = `${reader.name}: ${form.action} ${JSON.stringify(filling).slice(0, 1500)}`;
        const response = await browser.post(form.action, { _key: randomUUID(), ...filling });
        const body = await expectSound(response, what);
        answers.set(response.status, (answers.get(response.status) ?? 0) + 1);
        if (response.status !== 422) continue;
        const again = formsIn(body, form.action).find((other) => nameOf(other) === nameOf(form));
        if (!again && !(await isStillThere(browser, found))) continue;
        expect(lostIn(again, form, filling), what).toEqual([]);
      }
    }
    expect(answers.get(303)).toBeGreaterThan(forms.size / 2);
    expect(answers.get(422)).toBeGreaterThan(forms.size / 2);
  }, 300_000);

  it("let nothing that was typed into them become script on any page", async () => {
    expect(pages.size).toBeGreaterThan(40);
    for (const [address, reader] of pages) {
      const body = await expectSound(await browserOf(reader).get(address), `${reader.name}: ${address}`);
      expect(scriptIn(body, mark), address).toEqual([]);
    }
  }, 300_000);

  it("are not all that takes something in: lists bear whatever stands in their address", async () => {
    for (const [path, { reader, names }] of filters) {
      const browser = await openWeb().as(reader);
      const filling = fc.record(Object.fromEntries([...names, "q", "page", "sort"].map((name) => [name, naughty])));
      for (const query of [{ q: "\u0000" }, ...fc.sample(filling, { seed, numRuns: times })]) {
        const address = `${path}?${new URLSearchParams({ ...query }).toString().slice(0, 6000)}`;
        await expectSound(await browser.get(address), `${reader.name}: ${address}`);
      }
    }
    expect(filters.size).toBeGreaterThan(40);
  }, 300_000);

  it("nor does any door stumble over what stands in the place of a secret, a word or the name of a file", async () => {
    const words = fc
      .sample(naughty, { seed, numRuns: times * 5 })
      .map((word) => encodeURIComponent(word.toWellFormed()));
    const doors = allRoutes().filter(({ path }) => /:(?!\w+Id\b)\w+/.test(path));
    for (const { method, path } of doors) {
      const browser = await openWeb().as(ruth);
      for (const word of words) {
        const address = addressIn(path.replaceAll(/:(?!\w+Id\b)\w+(\{[^}]*\})?/g, word), inhabitants).slice(0, 8000);
        const response = method === "POST" ? await browser.post(address) : await browser.knock(method, address);
        await expectSound(response, `${method} ${address}`);
      }
    }
    expect(doors.length).toBeGreaterThan(5);
  }, 300_000);

  it("and nothing of it all ever became part of a question to the database", () => {
    const { statements } = recorded;
    expect(statements.size).toBeGreaterThan(100);
    expect([...statements].filter((text) => text.includes(mark))).toEqual([]);
  });
});
