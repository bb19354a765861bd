/** Runs the table: the code is TypeScript and JSX, which Vite reads; it ends when the module that it imports has ended. */
import { join } from "node:path";
import { runnerImport } from "vite";

const root = join(import.meta.dirname, "..");
await runnerImport(join(root, "bench/table/main.ts"), {
  root,
  configFile: false,
  logLevel: "error",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
});
process.exit();
