import { describe, expect, it } from "vitest";
import { assetsFrom } from "./assets.ts";

const assets = assetsFrom({
  "src/browser.ts": {
    file: "assets/browser-1.js",
    name: "browser",
    isEntry: true,
    css: ["assets/browser-1.css"],
    imports: ["_toasts"],
  },
  _toasts: { file: "assets/toasts-2.js" },
  "src/academy/elements/rich-text-editor.tsx": {
    file: "assets/editor-3.js",
    name: "rich-text-editor",
    isEntry: true,
    css: ["assets/editor-3.css"],
    imports: ["_shared"],
  },
  _shared: { file: "assets/shared-4.js", css: ["assets/shared-4.css"], imports: ["_ring"] },
  _ring: { file: "assets/ring-5.js", imports: ["_shared"] },
  "node_modules/font/files/atkinson-latin-wght-normal.woff2": { file: "assets/latin-6.woff2" },
  "node_modules/font/files/atkinson-latin-ext-wght-normal.woff2": { file: "assets/latin-ext-7.woff2" },
});

describe("the assets of a build", () => {
  it("are found by the name of an entry", () => {
    expect(assets.scripts("browser")).toBe("/assets/browser-1.js");
    expect(assets.scripts("rich-text-editor")).toBe("/assets/editor-3.js");
    expect(assets.scripts("toasts")).toBeNull();
  });

  it("bring the stylesheets of shared parts along, those first, and stop at a ring of imports", () => {
    expect(assets.styles("rich-text-editor")).toEqual(["/assets/shared-4.css", "/assets/editor-3.css"]);
    expect(assets.styles("nothing")).toEqual([]);
  });

  it("name the parts that a script imports, each once", () => {
    expect(assets.modules("browser")).toEqual(["/assets/toasts-2.js"]);
    expect(assets.modules("rich-text-editor")).toEqual(["/assets/shared-4.js", "/assets/ring-5.js"]);
    expect(assets.modules("nothing")).toEqual([]);
  });

  it("preload the one typeface that every page shows", () => {
    expect(assets.preload).toEqual(["/assets/latin-6.woff2"]);
  });
});
