/**
 * Whoever knows an address and what a form there looks like, and even holds a colleague's page open, still does no more than their own
 * part of the house lets them: what belongs to another organisation does not exist, and what is another's to do is refused.
 */
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "#platform/db/id.ts";
import { allRoutes } from "../../../src/rooms.ts";
import { sumsOf } from "../../backups.ts";
import { aylin, type CastMember, chantal, lotte, ruth, sanne, thomas, willemijn } from "../../cast.ts";
import { useDatabase } from "../../database/database.ts";
import { changingForms, type FoundForm, nameOf, pagesFor } from "../exploring.ts";
import type { Field, FormOnPage } from "../forms.ts";
import { addressIn, inhabit, type Inhabitants } from "../inhabited.ts";
import { type Browser, openWeb } from "../web.ts";
import { bodies } from "./element-bodies.ts";

const database = useDatabase();
const owners: readonly CastMember[] = [ruth, thomas, sanne, aylin];

let inhabitants: Inhabitants;
const forms = new Map<string, FoundForm>();
beforeAll(async () => {
  inhabitants = await inhabit();
  for (const owner of owners) {
    const pages = await pagesFor(await openWeb().as(owner), inhabitants);
    for (const [name, found] of changingForms(owner, pages)) if (!forms.has(name)) forms.set(name, found);
  }
}, 120_000);

/** What might well be typed into an empty field. */
const fitting: Readonly<Record<string, string>> = {
  text: "Veilig tillen",
  textarea: "Met twee mensen.",
  email: "noor.smit@delinde.example",
  date: "2027-03-01",
  time: "08:30",
  number: "3",
};

/** By the name of a field, where more than its kind is asked. */
const fittingByName: Readonly<Record<string, string>> = {
  fte: "80",
  colour: "#1a5f7a",
  startsOn: "1990-01-01",
  endsOn: "1990-12-31",
};

/**
 * What these forms want is a file, a period that fits the others, or something to move past, of which there is none: they are refused
 * for that as well.
 */
const wantsMore = [
  "/mensen/import import",
  "/mensen/:id/dienstverband employment",
  "/beheer/organisatie/logo logo",
  "/trainingen/:id/modules/:id/stap ",
  "/trainingen/:id/lessen/:id/stap ",
];

/** The form as it stands, with something in each empty field, so that nothing but the sender can be wrong with it. */
function filled(fields: readonly Field[]): Record<string, string | string[]> {
  const values: Record<string, string[]> = {};
  for (const { name, kind, value, choices } of fields) {
    if (name === "_key" || kind === "file") continue;
    if ((kind === "radio" || kind === "button") && values[name]) continue; // One of them is chosen.
    values[name] = [
      ...(values[name] ?? []),
      value || choices.find(Boolean) || (fittingByName[name] ?? fitting[kind] ?? ""),
    ];
  }
  return { ...values, _key: randomUUID() };
}

/** What stands on a page anew each time it is asked for. */
const settled = (html: string): string =>
  html.replaceAll(/nonce="[^"]*"|[0-9a-f]{8}-[0-9a-f-]{27}|\b\d{1,2}:\d{2}\b/g, "…");

async function answerTo(browser: Browser, method: string, path: string): Promise<string> {
  const response = method === "POST" ? await browser.post(path) : await browser.knock(method, path);
  return `${response.status} ${response.headers.get("location") ?? ""} ${settled(await response.text())}`;
}

/** A form that only chooses for whom the next page is leads on to that page, which then refuses. */
async function statusInTheEnd(browser: Browser, { action, fields }: FormOnPage): Promise<number> {
  const response = await browser.post(action, filled(fields));
  const next = response.headers.get("location");
  return next === null ? response.status : (await browser.get(next)).status;
}

/** What sending a form leaves behind whether it was granted or not. */
const always = new Set(["identity.session", "identity.guess", "platform.idempotency"]);

async function changedTables(work: () => Promise<void>): Promise<string[]> {
  const before = await sumsOf(database.owner());
  await work();
  const after = await sumsOf(database.owner());
  return Object.keys(after).filter((table) => !always.has(table) && after[table] !== before[table]);
}

/**
 * Which of these forms come back to their own reader because of what stands in them: of such a form it would not show that another may
 * send it, for the page with which it comes back is refused in any case.
 */
async function notUnderstood(found: readonly FoundForm[]): Promise<string[]> {
  const names: string[] = [];
  for (const { reader, form } of found) {
    const response = await (await openWeb().as(reader)).post(form.action, filled(form.fields));
    await response.body?.cancel();
    if (response.status === 422) names.push(nameOf(form));
  }
  return names;
}

describe("what De Linde has", () => {
  it("is to Lotte of the bakery as if it never was, whatever id she guesses", async () => {
    const browser = await openWeb().as(lotte);
    let walked = 0;
    for (const { method, path } of allRoutes()) {
      const mine = addressIn(path, inhabitants);
      if (!/:\w+Id\b/.test(path) || mine.includes("/:")) continue;
      const nothing = path.replaceAll(/:\w+(\{[^}]*\})?/g, () => newId());
      const [theirs, nowhere] = [await answerTo(browser, method, mine), await answerTo(browser, method, nothing)];
      expect(theirs, `${method} ${path}`).toBe(nowhere);
      walked += 1;
    }
    expect(walked).toBeGreaterThan(70);
  }, 120_000);

  it("is untouched when Lotte sends every form that they find there", async () => {
    expect(forms.size).toBeGreaterThan(45);
    let browser = await openWeb().as(lotte);
    let sent = 0;
    const theirs = [...forms.values()].filter(({ form }) => /[0-9a-f]{8}-[0-9a-f-]{27}/.test(form.action));
    const changed = await changedTables(async () => {
      for (const { form } of theirs) {
        if (sent % 100 === 0) browser = await openWeb().as(lotte);
        const response = await browser.post(form.action, filled(form.fields));
        expect(response.status, form.action).toBe(404);
        sent += 1;
      }
    });
    expect(changed).toEqual([]);
    expect(sent).toBeGreaterThan(30);
  }, 120_000);
});

describe("what is not hers to do", () => {
  it("is refused when somebody else sends what an element of a colleague's page sends, and nothing changes", async () => {
    const paths = [
      "/trainingen/:trainingId/lessen/:lessonId/concept",
      "/trainingen/:trainingId/lessen/:lessonId/concept/bewaren",
      "/trainingen/:trainingId/lessen/:lessonId/afbeeldingen",
      "/leren/:enrolmentId/:lessonId/aanwezig",
    ];
    const statuses = async (member: CastMember): Promise<number[]> => {
      const browser = await openWeb().as(member);
      const answers = paths.map((path) => browser.send(addressIn(path, inhabitants), bodies[path]?.body));
      return (await Promise.all(answers)).map(({ status }) => status);
    };
    const refused: number[] = [];
    const changed = await changedTables(async () => {
      for (const stranger of [chantal, lotte, willemijn]) refused.push(...(await statuses(stranger)));
    });
    expect(refused.filter((status) => status !== 403 && status !== 404)).toEqual([]);
    expect(changed).toEqual([]);
    const [draft, kept, picture] = await statuses(thomas);
    const [, , , presence] = await statuses(aylin);
    for (const status of [draft, kept, picture, presence]) expect([403, 404]).not.toContain(status);
  });

  it("is refused when Chantal sends the forms of her colleagues, and nothing changes", async () => {
    const own = changingForms(chantal, await pagesFor(await openWeb().as(chantal), inhabitants));
    const others = [...forms.values()].filter(({ form }) => !own.has(nameOf(form)));
    const browser = await openWeb().as(chantal);
    const answers: string[] = [];
    const changed = await changedTables(async () => {
      for (const { reader, form } of others) {
        const status = await statusInTheEnd(browser, form);
        if (status !== 404 && status !== 403) answers.push(`${status} ${reader.name} ${nameOf(form)}`);
      }
    });
    expect(others.length).toBeGreaterThan(35);
    expect(answers).toEqual([]);
    expect(changed).toEqual([]);
    expect(await notUnderstood(others)).toEqual(wantsMore);
  }, 120_000);
});
