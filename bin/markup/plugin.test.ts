/** What is written down when the server is built renders to what Preact would have made of it, letter for letter. */
import { join } from "node:path";
import { type Plugin, runnerImport } from "vite";
import { beforeAll, describe, expect, it } from "vitest";
import { writeMarkup, writtenMarkup } from "./plugin.ts";

type Pages = Readonly<Record<string, () => string>>;

const root = join(import.meta.dirname, "../..");

async function pagesWith(plugins: Plugin[]): Promise<Pages> {
  const imported = await runnerImport<{ readonly pages: Pages }>(join(root, "bin/markup/examples.tsx"), {
    root,
    plugins,
    configFile: false,
    logLevel: "error",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  });
  return imported.module.pages;
}

/** Keys of forms differ each time; of `tabIndex` in a drawing Preact keeps the capital, which no reader of HTML does. */
const comparable = (html = ""): string =>
  html.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, "key").replaceAll(" tabIndex=", " tabindex=");

let plain: Pages;
let written: Pages;

beforeAll(async () => {
  plain = await pagesWith([]);
  written = await pagesWith([writtenMarkup()]);
});

describe("written markup", () => {
  it.each(["bouwdoos", "house", "odd"])("is what Preact renders: %s", (page) => {
    const expected = comparable(plain[page]?.());
    expect(expected.length).toBeGreaterThan(1000);
    expect(comparable(written[page]?.())).toBe(expected);
    expect(comparable(written[page]?.())).toBe(expected); // A second time too: what was rendered changed nothing.
  });

  it("leaves no more than a template of an element that never changes", () => {
    const module = writeMarkup('export const a = <p class="b">Eén <b>woord</b></p>;', "a.tsx");
    expect(module?.code).toContain('["<p class=\\"b\\">Eén <b>woord</b></p>"]');
    expect(module?.code).toContain("export const a = $template($markup0);");
  });

  it("asks for what changes, where it stands", () => {
    const module = writeMarkup("const a = <p id={b}>{c}<D e={<i>{f}</i>} />{g}</p>;", "a.tsx");
    expect(module?.code).toContain(
      'const a = $template($markup0, $attribute("id", b), $child(c), <D e={$template($markup1, $child(f))} />, $child(g));',
    );
  });

  it.each([
    ["a component", "const a = <A b={1} />;"],
    ["what Preact decides upon", "const a = <option value={b}>c</option>;"],
    ["properties that are not named", "const a = <p {...b} />;"],
    ["a style", "const a = <p style={b} />;"],
    ["a name that it does not know how to write", "const a = <path strokeWidth={2} />;"],
    ["an entity", "const a = <p>&eacute;</p>;"],
    ["what is wrong", "const a = <p"],
  ])("leaves %s to who compiles it next", (_, code) => {
    expect(writeMarkup(code, "a.tsx")).toBeNull();
  });
});
