#!/usr/bin/env node
/** `npm run dev`: starts Leerhuis, and starts it anew whenever its sources change. */
import { handOver } from "./hand-over.js";
import { launch } from "./launch.js";
import { prepareForDevelopment } from "./prepare.js";

await launch(async () => {
  const node = await prepareForDevelopment();
  await handOver(node, [new URL("develop.js", import.meta.url).pathname]);
});
