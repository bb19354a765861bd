import { defineConfig } from "vitest/config";

/** Stories on the real thing: a real PostgreSQL, real files, real processes. Two at a time, each file in a process of its own. */
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    environment: "node",
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}", "bin/**/*.test.ts"],
    exclude: ["test/browser/**", "node_modules/**"],
    globalSetup: "test/database/global-setup.ts",
    css: { include: /\?raw$/ },
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
