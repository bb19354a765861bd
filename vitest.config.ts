import { defineConfig } from "vitest/config";
import { writtenMarkup } from "./bin/markup/plugin.ts";

/**
 * Stories on the real thing: a real PostgreSQL, real files, real processes. Two files at a time, each with a database of its own.
 * Those of one process share what it has loaded, which saves a third of the processor time: what a file tells its process (the
 * clock, the mail server, the kinds of notices) it takes back at its end.
 */
export default defineConfig({
  plugins: [writtenMarkup()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    environment: "node",
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}", "bin/**/*.test.ts", "bench/**/*.test.ts"],
    exclude: ["test/browser/**", "node_modules/**"],
    globalSetup: "test/database/global-setup.ts",
    css: { include: /\?raw$/ },
    pool: "forks",
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
