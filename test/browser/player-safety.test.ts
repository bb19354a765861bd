/** A package is a stranger's program: it plays, and reaches nothing else. */
import { gzipSync } from "node:zlib";
import { globalDatabase } from "#platform/db/database.ts";
import { aylin } from "../cast.ts";
import { scorm12Package } from "../packages.ts";
import { expect, test } from "./house.ts";
import { contentOf, packageOfPage, packageToLearn } from "./playing.ts";

/** A page that tries everything that it must not, and writes down what came of it. */
const intruder = packageOfPage(
  `<ul id="outcomes"></ul><script>
    const tell = (name, outcome) => {
      const line = document.createElement("li");
      line.textContent = name + ": " + outcome;
      document.getElementById("outcomes").append(line);
    };
    const attempt = async (name, act) => {
      try { tell(name, "did " + (await act())); } catch (error) { tell(name, "refused"); }
    };
    const application = location.origin.replace("127.0.0.1", "localhost");
    const refusing = (response) => { if (!response.ok) throw new Error(); return response.status; };
    const all = async () => {
      await attempt("cookies", () => { if (document.cookie === "") throw new Error(); return document.cookie; });
      await attempt("page", () => top.document.title);
      await attempt("storage", () => top.localStorage.length);
      await attempt("address", () => top.location.href);
      await attempt("application", () => fetch(application + "/leren", { credentials: "include" }).then(refusing));
      await attempt("worker", () => navigator.serviceWorker.register("worker.js"));
      await attempt("window", () => { top.location = "https://example.org/"; });
      tell("all", "tried");
    };
    parent.postMessage({ type: "play", play: null }, "*");
    top.postMessage({ type: "opened", item: "nonsense" }, "*");
    void all();
  </script>`,
  { "worker.js": "self.skipWaiting();" },
);

test("a package reaches neither the cookies, the page, the storage nor the window of the application", async ({
  as,
  house,
}) => {
  const { address } = await packageToLearn(house, aylin, intruder);
  const page = await as(aylin);
  await page.goto(address);
  const outcomes = contentOf(page).locator("#outcomes");
  await expect(outcomes).toContainText("all: tried");
  for (const name of ["cookies", "page", "storage", "address", "application", "worker", "window"])
    await expect(outcomes).toContainText(`${name}: refused`);
  expect(new URL(page.url()).pathname).toBe(address);
});

/** A page that waits for a click, because a browser lets a page do more once somebody has clicked in it. */
const seducer = packageOfPage(
  `<button>Verder</button><ul id="outcomes"></ul><script>
    const application = location.origin.replace("127.0.0.1", "localhost");
    const tell = (text) => {
      const line = document.createElement("li");
      line.textContent = text;
      document.getElementById("outcomes").append(line);
    };
    const settled = () => new Promise((resolve) => setTimeout(resolve, 800));
    const attempt = async (name, act) => {
      try { tell(name + ": did " + (await act())); } catch (error) { tell(name + ": refused"); }
    };
    const send = (target) => {
      const form = document.createElement("form");
      Object.assign(form, { method: "post", action: application + "/voorkeuren", target });
      form.innerHTML = '<input name="locale" value="en">';
      document.body.append(form);
      form.submit();
    };
    document.querySelector("button").addEventListener("click", async () => {
      await attempt("window", async () => {
        const other = window.open(application + "/account");
        await settled();
        return other.document.title;
      });
      await attempt("move", () => { top.location.href = application + "/uitloggen"; });
      await attempt("frame", async () => {
        const frame = document.createElement("iframe");
        frame.src = application + "/account";
        document.body.append(frame);
        await settled();
        return frame.contentDocument.title;
      });
      send("_blank");
      send("_top");
      const channel = new BroadcastChannel("leerhuis");
      channel.postMessage("from a package");
      parent.parent.postMessage({ type: "told", entry: { sequence: 1, item: "x", element: "y", value: "z" } }, "*");
      await settled();
      tell("all: tried");
    });
  </script>`,
);

test("nor does it after a click: it opens no page of the application, sends it no form and moves nobody out of it", async ({
  as,
  house,
}) => {
  const { address } = await packageToLearn(house, aylin, seducer);
  const page = await as(aylin);
  await page.goto(address);
  await page.evaluate(() => {
    const channel = new BroadcastChannel("leerhuis");
    channel.addEventListener("message", () => document.body.setAttribute("data-heard", "yes"));
  });
  await contentOf(page).getByRole("button", { name: "Verder" }).click();
  const outcomes = contentOf(page).locator("#outcomes");
  await expect(outcomes).toContainText("all: tried");
  for (const name of ["window", "move", "frame"]) await expect(outcomes).toContainText(`${name}: refused`);
  expect(new URL(page.url()).pathname).toBe(address);
  await expect(page.locator("body")).not.toHaveAttribute("data-heard");
  for (const other of page
    .context()
    .pages()
    .filter((each) => each !== page))
    expect(await other.content()).not.toContain(aylin.name);
  expect(page.frames().filter((frame) => frame !== page.mainFrame() && frame.url().startsWith(house.baseUrl))).toEqual(
    [],
  );
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
});

/** The ticket's folder, as the player's frame is addressed. */
const folderOf = (frameUrl: string | null): string => (frameUrl ?? "").replace("~player", "");

test("a ticket opens the files of its package and nothing else, and no longer than it lasts", async ({ as, house }) => {
  const lesson = await packageToLearn(house, aylin, scorm12Package());
  const page = await as(aylin);
  await page.goto(lesson.address);
  const folder = folderOf(await page.locator(".player-stage iframe").getAttribute("src"));
  const request = page.request;
  const status = async (path: string): Promise<number> => (await request.get(folder + path)).status();

  expect(await status("index.html")).toBe(200);
  expect(await status("INDEX.html")).toBe(200);
  expect(await status("pictures/look.svg")).toBe(200);
  for (const path of [
    "",
    "pictures/",
    "missing.html",
    "..%2f..%2fhealth",
    "pictures%2f..%2f..%2findex.html",
    "%2e%2e%2findex.html",
    "%5c..%5cindex.html",
    "index.html%00",
    "%ff",
  ])
    expect([path, await status(path)]).toEqual([path, 404]);

  const head = await request.head(`${folder}index.html`);
  expect([head.status(), (await head.body()).length]).toEqual([200, 0]);
  const size = Number(head.headers()["content-length"]);
  const part = await request.get(`${folder}index.html`, { headers: { range: "bytes=0-9" } });
  expect([part.status(), part.headers()["content-range"]]).toEqual([206, `bytes 0-9/${size}`]);
  expect(await part.text()).toBe("<!doctype ");
  const beyond = await request.get(`${folder}index.html`, { headers: { range: `bytes=${size}-` } });
  expect([beyond.status(), beyond.headers()["content-range"]]).toEqual([416, `bytes */${size}`]);
  const again = await request.get(`${folder}index.html`, {
    headers: { "if-none-match": head.headers()["etag"] ?? "" },
  });
  expect(again.status()).toBe(304);
  expect((await request.get(`${folder}index.html`, { headers: { "service-worker": "script" } })).status()).toBe(403);
  expect((await request.post(`${folder}index.html`)).status()).toBe(405);
  expect((await request.post(`${folder}~journal`, { data: "nonsense" })).status()).toBe(400);
  expect((await request.post(`${folder}~journal`, { data: "x".repeat(70_000) })).status()).toBe(413);
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  for (const data of ["nonsense", bomb]) {
    const answer = await request.post(`${folder}~journal`, { headers: { "content-encoding": "gzip" }, data });
    expect(answer.status()).toBe(400);
  }
  expect((await request.get(`${new URL(folder).origin}/leren`)).status()).toBe(404);
  expect((await request.get(folder.replace(/\/p\/.{8}/, "/p/AAAAAAAA"))).status()).toBe(404);

  await globalDatabase()
    .updateTable("learning.content_ticket")
    .set({ expires_at: new Date(0) })
    .execute();
  expect(await status("index.html")).toBe(404);
  expect(
    (await request.post(`${folder}~journal`, { data: { journalId: lesson.lessonId, entries: [] } })).status(),
  ).toBe(404);
});

test("the player may stand in a frame of the application only", async ({ as, house }) => {
  const { address } = await packageToLearn(house, aylin, scorm12Package());
  const page = await as(aylin);
  await page.goto(address);
  const frameUrl = (await page.locator(".player-stage iframe").getAttribute("src")) ?? "";
  for (const path of [frameUrl, frameUrl.replace("~player", "index.html")]) {
    const policy = (await page.request.get(path)).headers()["content-security-policy"] ?? "";
    expect(policy).toMatch(new RegExp(`frame-ancestors ('self' )?${house.baseUrl}$`));
  }
});
