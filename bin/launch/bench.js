#!/usr/bin/env node
/**
 * `npm run bench`: the table of what everything costs, on the build of these sources. `npm run bench backup` and the other names of
 * `bench/README.md` measure one thing.
 */
import { join } from "node:path";
import { checkout } from "./checkout.js";
import { handOver } from "./hand-over.js";
import { launch } from "./launch.js";
import { prepare, prepareForDevelopment } from "./prepare.js";

await launch(async () => {
  await prepareForDevelopment();
  const node = await prepare();
  const words = process.argv.slice(2);
  const isTable = words.every((word) => word.startsWith("--"));
  const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", "bench/vitest.config.ts"];
  process.chdir(checkout);
  await handOver(node, isTable ? [join(checkout, "bench/run.js"), ...words] : [...vitest, ...words]);
});
