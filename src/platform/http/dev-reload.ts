import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Hono } from "hono";
import { root } from "../root.ts";

const scriptPath = "/dev/reload.js";
const tag = `<script type="module" src="${scriptPath}"></script>`;

/**
 * In development (`npm run dev`): pages reload themselves when the server has been started anew. Each page listens to
 * `/dev/reload`, which tells which run of the server this is; another run means another build. To be mounted before the routes.
 */
export function mountDevReload(app: Hono): void {
  const run = randomUUID();
  const listening = new Set<ReadableStreamDefaultController<string>>();
  const hangUp = (): void => listening.forEach((controller) => controller.close());
  process.once("SIGTERM", hangUp).once("SIGINT", hangUp);

  app.get(scriptPath, (context) => {
    const script = readFileSync(join(root, "src/platform/http/dev-reload.client.js"), "utf8");
    return context.body(script, 200, { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-store" });
  });

  app.get("/dev/reload", (context) => {
    let own: ReadableStreamDefaultController<string>;
    const stream = new ReadableStream<string>({
      start: (controller) => {
        own = controller;
        listening.add(controller);
        controller.enqueue(`retry: 200\ndata: ${run}\n\n`);
      },
      cancel: () => void listening.delete(own),
    }).pipeThrough(new TextEncoderStream());
    // On a connection that stays open the page would come back at once, and keep the server from stopping.
    return context.body(stream, 200, {
      "content-type": "text/event-stream",
      "cache-control": "no-store",
      connection: "close",
    });
  });

  app.use(async (context, next) => {
    await next();
    if (!context.res.headers.get("content-type")?.startsWith("text/html")) return;
    context.res = new Response(`${await context.res.text()}${tag}`, context.res);
  });
}
