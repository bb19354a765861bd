import { type ChildProcessByStdio, spawn, type SpawnOptions } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { checkout as here } from "./checkout.js";
import { filesBeside } from "./sources.js";

const taken = [...filesBeside, "bin/leerhuis", "bin/launch", "bin/markup", "src/platform/html/template.ts"];

/** A program of a few lines in the place of Leerhuis: enough to see that words, signals and exit codes come through. */
const program = `
const [verb, ...words] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(line + "\\n");
if (verb === "repeat") say(JSON.stringify(words));
if (verb === "fail") process.exitCode = 3;
if (verb === "wait" || verb === "start") {
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => { say("asked"); process.exit(7); });
  process.once("disconnect", () => { say("left alone"); process.exit(8); });
  say(String(process.pid));
  setInterval(() => {}, 1000);
}`;

export interface Launched {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  /** The first line of its output. */
  firstLine(): Promise<string>;
  /** How it ended, with all that it wrote. */
  end(): Promise<{ code: number | null; output: string; progress: string }>;
}

/** A checkout with the real launcher, the real tools and a program of a few lines, to launch in as a person would. */
export class TrialCheckout {
  readonly folder = mkdtempSync(join(realpathSync(tmpdir()), "leerhuis-trial-"));
  readonly #launched: Launched[] = [];

  constructor() {
    for (const path of taken) cpSync(join(here, path), this.path(path), { recursive: true, verbatimSymlinks: true });
    for (const folder of ["src/platform/messages", "src/ui/static"]) mkdirSync(this.path(folder), { recursive: true });
    for (const locale of ["nl", "en"]) this.write(`src/platform/messages/${locale}.json`, '{ "hello": "Hoi" }');
    this.write("src/browser.ts", "document.title = document.title.trim();\n");
    this.write("src/leerhuis.ts", program);
    this.install();
  }

  path(path: string): string {
    return join(this.folder, path);
  }

  write(path: string, content: string): void {
    writeFileSync(this.path(path), content);
  }

  install(): void {
    symlinkSync(join(here, "node_modules"), this.path("node_modules"));
  }

  launch(words: readonly string[], environment: NodeJS.ProcessEnv = {}): Launched {
    return this.#run(process.execPath, [this.path("bin/leerhuis"), ...words], { env: environment });
  }

  /** `npm start`, as the leader of a group of processes, as a terminal makes it. */
  npmStart(): Launched {
    return this.#run("npm", ["start", "--silent"], { cwd: this.folder, detached: true });
  }

  #run(command: string, words: readonly string[], options: SpawnOptions): Launched {
    const { npm_execpath: _, LC_ALL: __, LC_MESSAGES: ___, ...inherited } = process.env;
    const child = spawn(command, words, {
      ...options,
      env: { ...inherited, LANG: "en_GB.UTF-8", ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const launched = { process: child, firstLine: () => firstLine(child.stdout), end: () => end(child) };
    this.#launched.push(launched);
    return launched;
  }

  remove(): void {
    for (const launched of this.#launched) launched.process.kill("SIGKILL");
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function firstLine(output: Readable): Promise<string> {
  for await (const line of createInterface({ input: output })) return line;
  throw new Error("It said nothing.");
}

async function end(child: Launched["process"]): Promise<{ code: number | null; output: string; progress: string }> {
  const [output, progress] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { code: child.exitCode, output, progress };
}
