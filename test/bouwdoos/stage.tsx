/**
 * The bouwdoos on a real server of its own, for tests in a browser: the same bundle, the same content security policy, and
 * an answer to its forms that the test chooses.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { once } from "node:events";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join, parse } from "node:path";
import { build } from "vite";
import type { FormState, PageContext } from "#platform/http/page-context.ts";
import { type Assets, readAssets } from "#ui/document/assets.ts";
import { root } from "#platform/root.ts";
import bundle from "../../vite.config.ts";
import { renderDocument } from "#ui/document/document.tsx";
import { FocusPage } from "#ui/shell/focus-page.tsx";
import { BouwdoosPage } from "#ui/bouwdoos/bouwdoos.tsx";
import { exampleContext } from "#ui/bouwdoos/example-context.ts";

export interface Stage {
  readonly address: string;
  /** The bodies of the forms that arrived. */
  readonly received: URLSearchParams[];
  /** How forms are answered from now on: accepted, refused for their title, or sent to sign in because the session has ended. */
  answer: "accepted" | "refused" | "signedOut";
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

const policy =
  "default-src 'none'; script-src 'self' 'nonce-once'; style-src 'self' 'nonce-once'; font-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'";

export async function openStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), "leerhuis-bouwdoos-"));
  await buildInto(folder);
  const assets = readAssets(join(folder, ".vite/manifest.json"));
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : null;
  const stage: Stage = {
    address: `http://127.0.0.1:${port}`,
    received: [],
    answer: "accepted",
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
      rmSync(folder, { recursive: true });
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", stage.address);
    const file = join(folder, url.pathname);
    if (url.pathname !== "/" && existsSync(file)) {
      response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
      response.end(readFileSync(file));
    } else if (request.headers.accept === "text/event-stream") {
      response.writeHead(200, { "content-type": "text/event-stream" }).write(": no news is told here\n\n");
    } else if (request.method === "POST") {
      const sent = new URLSearchParams(await textOf(request));
      stage.received.push(sent);
      if (stage.answer === "refused") return sendPage(response, pageAt(url, assets, refusedForm(sent)));
      response.writeHead(303, { location: stage.answer === "accepted" ? "/bouwdoos" : "/inloggen" }).end();
    } else {
      sendPage(response, pageAt(url, assets, null));
    }
  }
  return stage;
}

/** A page, with status 200 even for a refused form: Chromium puts any other on the console, where these tests want nothing. */
function sendPage(response: ServerResponse, html: string): void {
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy });
  response.end(html);
}

const refusedForm = (sent: URLSearchParams): FormState => ({
  values: Object.fromEntries([...sent.keys()].map((name) => [name, sent.getAll(name)])),
  errors: { title: "Deze naam bestaat al." },
});

/** The bundle of the browser as it is always built, with the elements of this folder alone. */
async function buildInto(folder: string): Promise<void> {
  const { build: settings = {}, ...config } = bundle({ command: "build", mode: "production" });
  const elements = globSync("src/ui/elements/*.{ts,tsx}", { cwd: root });
  const input = Object.fromEntries(["src/browser.ts", ...elements].map((file) => [parse(file).name, join(root, file)]));
  await build({
    ...config,
    configFile: false,
    root,
    logLevel: "error",
    build: { ...settings, outDir: folder, rolldownOptions: { ...settings.rolldownOptions, input } },
  });
}

function pageAt(url: URL, assets: Assets, form: FormState | null): string {
  const theme = url.searchParams.get("theme") === "dark" ? "dark" : "light";
  const locale = url.searchParams.get("locale") === "en" ? "en" : "nl";
  const part: Partial<PageContext> = {
    url,
    theme,
    reader: { locale, timeZone: "Europe/Amsterdam" },
    elements: new Set(),
    form,
  };
  if (url.pathname === "/inloggen")
    return renderDocument(
      <FocusPage title="Inloggen">Log in om verder te gaan.</FocusPage>,
      exampleContext({ ...part, actor: null, navigation: [] }),
      assets,
    );
  return renderDocument(<BouwdoosPage />, exampleContext(part), assets);
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += String(chunk);
  return text;
}
