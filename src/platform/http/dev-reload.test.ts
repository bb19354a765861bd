import { Hono } from "hono";
import { expect, test } from "vitest";
import { mountDevReload } from "./dev-reload.ts";

function house(): Hono {
  const app = new Hono();
  mountDevReload(app);
  app.get("/", (context) => context.html("<!doctype html><p>Hoi</p>"));
  app.get("/cijfers", (context) => context.json({ n: 3 }));
  return app;
}

async function firstWords(app: Hono): Promise<string> {
  const response = await app.request("/dev/reload");
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const words = await reader?.read();
  await reader?.cancel();
  return words?.value ?? "";
}

test("a page gets the script that reloads it, from a file, and nothing else does", async () => {
  const app = house();
  expect(await (await app.request("/")).text()).toBe(
    '<!doctype html><p>Hoi</p><script type="module" src="/dev/reload.js"></script>',
  );
  expect(await (await app.request("/cijfers")).text()).toBe('{"n":3}');
  const script = await app.request("/dev/reload.js");
  expect(script.headers.get("content-type")).toContain("text/javascript");
  expect(await script.text()).toContain("location.reload()");
});

test("a page hears the same run as long as the server runs, and another after a new start", async () => {
  const app = house();
  const run = await firstWords(app);
  expect(run).toMatch(/^retry: 200\ndata: [0-9a-f-]{36}\n\n$/);
  expect(await firstWords(app)).toBe(run);
  expect(await firstWords(house())).not.toBe(run);
});
