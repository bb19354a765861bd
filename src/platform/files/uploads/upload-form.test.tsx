import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineAction, defineRead, nothingYet } from "#platform/action/action.ts";
import { id, requiredText } from "#platform/action/input.ts";
import { createApp } from "#platform/http/app.ts";
import { Assets } from "#platform/http/assets.ts";
import { type PageContext, PageContextProvider, usePage } from "#platform/http/page-context.ts";
import { page } from "#platform/http/routes.ts";
import { acting } from "#test/actors.ts";
import { aylin, deLinde } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { useFiles } from "#test/files.ts";
import { attachFile } from "../attach.ts";
import { finishUpload } from "./finish-upload.ts";
import { uploadForm } from "./upload-form.ts";

useDatabase();
const files = useFiles();

const note = { kind: "test.note", id: "01900000-0000-7000-8c00-000000000009" };
const readForm = defineRead({
  name: "test.form",
  input: z.object({}),
  find: nothingYet,
  may: () => true,
  run: async () => ({}),
});
const hand = defineAction({
  name: "test.hand-in",
  input: z.object({ title: requiredText(20), paper: id() }),
  find: nothingYet,
  may: () => true,
  run: async (at, { title, paper }) => {
    const file = await finishUpload(at, paper, "document");
    await attachFile(at, file.id, note);
    return `${title}/${file.name}/${file.size}`;
  },
});

const FormPage = () => <pre>{JSON.stringify(usePage().form)}</pre>;
const formPage = page("/inleveren", readForm, FormPage);
const origin = "http://localhost:3000";

const app = createApp({
  baseUrl: new URL(origin),
  contentUrl: null,
  isDevelopment: false,
  routes: [
    formPage,
    uploadForm("/inleveren", hand, {
      files: { paper: "document" },
      again: formPage,
      goesTo: (done) => `/klaar/${encodeURIComponent(done)}`,
    }),
  ],
  assets: new Assets("/nergens"),
  recognise: async () => ({
    actor: await acting(aylin),
    branding: { name: "De Linde", logoUrl: null, colour: null },
    navigation: [],
    unreadNotices: 0,
    tour: null,
    hasSeveralOrganisations: false,
    theme: "auto",
    sessionId: "s",
    sessionExpiresAt: new Date(),
  }),
  renderDocument: (shown: VNode, context: PageContext) =>
    renderToString(<PageContextProvider value={context}>{shown}</PageContextProvider>),
  problemPage: ({ problem }) => <p>{problem.sentence}</p>,
  signInPath: "/inloggen",
  content: async () => new Response(null, { status: 404 }),
  ready: async () => true,
});

function post(fields: Record<string, string | File>): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return Promise.resolve(app.request(`${origin}/inleveren`, { method: "POST", body, headers: { origin } }));
}

const shown = z.object({ values: z.record(z.string(), z.array(z.string())), errors: z.record(z.string(), z.string()) });

async function shownForm(response: Response): Promise<z.output<typeof shown>> {
  const text = (await response.text()).replace(/^<pre>|<\/pre>$/g, "").replaceAll("&quot;", '"');
  return shown.parse(JSON.parse(text));
}

describe("a form with a file, sent by a browser without JavaScript", () => {
  it("gives the action the file among its other fields", async () => {
    const response = await post({ title: "Reflectie", paper: new File(["x".repeat(3_000_000)], "Mijn reflectie.txt") });
    expect([response.status, response.headers.get("location")]).toEqual([
      303,
      "/klaar/Reflectie%2FMijn%20reflectie.txt%2F3000000",
    ]);
  });

  it("comes back with what was typed, the file kept, when another field is wrong; sending it again needs no second file", async () => {
    const refused = await post({ title: "", paper: new File(["leren"], "a.txt") });
    expect(refused.status).toBe(422);
    const { values, errors } = await shownForm(refused);
    expect(errors).toEqual({ title: "Vul dit in." });
    expect(values["_paperName"]).toEqual(["a.txt"]);
    const again = await post({ title: "Nu wel", paper: values["paper"]?.[0] ?? "" });
    expect(again.headers.get("location")).toBe("/klaar/Nu%20wel%2Fa.txt%2F5");
  });

  it("says at the field what is wrong with the file, and keeps the rest", async () => {
    const refused = await post({ title: "Reflectie", paper: new File(["<!doctype html><p>x"], "a.txt") });
    const { values, errors } = await shownForm(refused);
    expect([refused.status, values["title"]]).toEqual([422, ["Reflectie"]]);
    expect(errors["paper"]).toContain("Dit soort bestand kunnen we niet bewaren");
  });

  it("says that a file is missing when none was chosen", async () => {
    const { errors } = await shownForm(await post({ title: "Reflectie", paper: new File([], "") }));
    expect(errors).toEqual({ paper: "Vul dit in." });
  });

  it("leaves nothing on the way in, whatever came of it", async () => {
    await post({
      title: "Reflectie",
      paper: new File(["leren"], "a.txt"),
      stray: new File(["niet gevraagd"], "b.txt"),
    });
    expect(readdirSync(join(files.folder(), "incoming", deLinde.id))).toEqual([]);
  });
});
