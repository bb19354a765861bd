#!/usr/bin/env node
/**
 * `bin/leerhuis <verb>`: brings what is missing (packages, our own Node, a build of these sources) and then lets Leerhuis itself
 * take over. Plain JavaScript without dependencies, for any Node from 20 up: it runs before anything is installed.
 */
import { join } from "node:path";
import { checkout } from "./checkout.js";
import { handOver } from "./hand-over.js";
import { launch } from "./launch.js";
import { prepare } from "./prepare.js";

await launch(async () => {
  const node = await prepare();
  await handOver(node, ["--enable-source-maps", join(checkout, "build/server/leerhuis.js"), ...process.argv.slice(2)]);
});
