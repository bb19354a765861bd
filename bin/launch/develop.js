/** The loop of `npm run dev`, under our own Node: build, run, wait for a change, and again. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { watch } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { build, isBuilt } from "./build.js";
import { checkout } from "./checkout.js";
import { alone } from "./lock.js";
import { CannotLaunch } from "./sentences.js";

/** Milliseconds for an editor to finish writing: it saves a file in several steps. */
const settling = 60;

/** @type {import("node:child_process").ChildProcess | null} */
let server = null;
let leaving = false;
let change = Promise.withResolvers();

watch(join(checkout, "src"), { recursive: true }, () => change.resolve(null));
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, () => void leave());
process.once("disconnect", () => void leave());

for (;;) {
  change = Promise.withResolvers();
  const isNew = !isBuilt();
  if ((!isNew || (await builds())) && (isNew || !server)) await restart();
  await change.promise;
  await delay(settling);
}

/** Builds; what cannot be built is shown, and the server that runs goes on. */
async function builds() {
  try {
    await alone(
      () => build(process.execPath),
      (_, gone) => gone(),
    );
    return true;
  } catch (error) {
    if (!(error instanceof CannotLaunch)) throw error;
    process.stderr.write(`${error.message}\n`);
    return false;
  }
}

async function restart() {
  await stop();
  if (leaving) return;
  const program = ["--enable-source-maps", join(checkout, "build/server/leerhuis.js"), "start"];
  const child = spawn(process.execPath, program, {
    env: { ...process.env, LEERHUIS_DEV: "1" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  child.once("exit", () => (server = server === child ? null : server));
  server = child;
}

async function stop() {
  if (!server) return;
  const stopped = once(server, "exit");
  server.kill("SIGTERM");
  await stopped;
}

async function leave() {
  if (leaving) return;
  leaving = true;
  await stop();
  process.exit(0);
}
