import { globSync } from "node:fs";
import { basename } from "node:path";
import { defineConfig, type UserConfig } from "vite";
import { writtenMarkup } from "./bin/markup/plugin.ts";

const jsx = { runtime: "automatic", importSource: "preact" } as const;

/** The browser's files: one small base script and stylesheet, and one entry per custom element, loaded when it is on the page. */
const browser: UserConfig = {
  oxc: { jsx },
  publicDir: "src/ui/static",
  build: {
    outDir: "build/browser",
    manifest: true,
    emptyOutDir: true,
    cssCodeSplit: true,
    // Browsers that know light-dark() and nesting by themselves: half the stylesheet otherwise.
    cssTarget: ["chrome123", "edge123", "firefox128", "safari17.5"],
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        browser: "src/browser.ts",
        ...Object.fromEntries(
          globSync("src/*/elements/*.{ts,tsx}")
            .filter((file) => !file.includes(".test."))
            .map((file) => [basename(file).replace(/\.tsx?$/, ""), file]),
        ),
      },
      output: {
        entryFileNames: "assets/[name]-[hash].js",
        chunkFileNames: "assets/[name]-[hash].js",
        assetFileNames: "assets/[name]-[hash][extname]",
      },
    },
  },
};

/** The server: one file per entry, every package of npm left outside. */
const server: UserConfig = {
  plugins: [writtenMarkup()],
  oxc: { jsx },
  publicDir: false,
  build: {
    ssr: true,
    outDir: "build/server",
    emptyOutDir: true,
    target: "node24",
    rolldownOptions: {
      input: { leerhuis: "src/leerhuis.ts" },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
};

export default defineConfig(({ isSsrBuild }) => (isSsrBuild ? server : browser));
