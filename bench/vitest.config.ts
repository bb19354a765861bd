import { defineConfig, mergeConfig } from "vitest/config";
import tests from "../vitest.config.ts";

/** Measurements: on a database of their own like the tests, one at a time, and never a test of time. `npm run bench` */
export default defineConfig({
  ...mergeConfig(tests, {}),
  test: {
    ...tests.test,
    include: ["bench/**/*.measure.ts"],
    maxWorkers: 1,
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
  },
});
