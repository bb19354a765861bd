import { describe, expect, it } from "vitest";
import { BouwdoosPage } from "../bouwdoos/bouwdoos.tsx";
import { exampleContext } from "../bouwdoos/example-context.ts";
import { FocusPage } from "../shell/focus-page.tsx";
import { Page } from "../shell/page.tsx";
import type { Assets } from "./assets.ts";
import { renderDocument } from "./document.tsx";

const assets: Assets = {
  scripts: (name) => `/assets/${name}.js`,
  styles: (name) => (name === "browser" ? ["/assets/browser.css"] : []),
  modules: () => ["/assets/shared.js"],
  preload: ["/assets/latin.woff2"],
};

const emptyPage = <Page title="Leren">Hallo</Page>;
const bouwdoos = renderDocument(<BouwdoosPage />, exampleContext(), assets);

describe("the document", () => {
  it("says its language, its title and the organisation", () => {
    const branding = { name: "Zorggroep De Linde", logoUrl: null, colour: null };
    const html = renderDocument(emptyPage, exampleContext({ branding }), assets);
    expect(html).toMatch(/^<!doctype html><html lang="nl"/);
    expect(html).toContain("<title>Leren · Zorggroep De Linde</title>");
  });

  it("speaks the reader's language in the frame", () => {
    const html = renderDocument(
      emptyPage,
      exampleContext({ reader: { locale: "en", timeZone: "Europe/London" } }),
      assets,
    );
    expect(html).toContain('<html lang="en"');
    expect(html).toContain("Skip to content");
    expect(html).not.toContain("Naar de inhoud");
  });

  it("begins the title of a refused form with the fault", () => {
    const form = { values: {}, errors: { email: "Vul je mailadres in." } };
    expect(renderDocument(emptyPage, exampleContext({ form }), assets)).toContain(
      "<title>Fout: Leren · Leerhuis</title>",
    );
  });

  it("loads the scripts of the elements that the page turned out to use, and no others", () => {
    expect(bouwdoos).toContain('<script type="module" src="/assets/person-picker.js">');
    const plain = renderDocument(emptyPage, exampleContext({ elements: new Set() }), assets);
    expect(plain).not.toContain("/assets/person-picker.js");
  });

  it("holds the chosen theme, and leaves the choice to the device otherwise", () => {
    expect(renderDocument(emptyPage, exampleContext({ theme: "dark" }), assets)).toContain('data-theme="dark"');
    expect(renderDocument(emptyPage, exampleContext(), assets)).not.toContain("data-theme");
  });

  it("sets an organisation's colour in a style with the nonce", () => {
    const branding = { name: "X", logoUrl: null, colour: "#a8452e" };
    expect(renderDocument(emptyPage, exampleContext({ branding }), assets)).toContain(
      '<style nonce="once">:root{--color-action:',
    );
  });

  it("shows a title and a name as text, also when they are code", () => {
    const branding = { name: "<img src=x onerror=alert(1)>", logoUrl: null, colour: null };
    const html = renderDocument(
      <Page title="</title><script>alert(1)</script>">x</Page>,
      exampleContext({ branding }),
      assets,
    );
    expect(html).not.toContain("<script>alert(1)");
    expect(html).not.toContain("<img src=x");
  });

  it("has no code in attributes, which the content security policy would refuse", () => {
    expect(bouwdoos).not.toMatch(/<[^>]+\sstyle=/);
    expect(bouwdoos).not.toMatch(/<[^>]+\son[a-z]+=/);
    for (const [tag] of bouwdoos.matchAll(/<(?:script|style)\b[^>]*>/g)) expect(tag).toMatch(/ src="| nonce="/);
  });

  it("uses every id once, and points only at what is there", () => {
    const ids = [...bouwdoos.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? "");
    expect(new Set(ids).size).toBe(ids.length);
    const pointers = [...bouwdoos.matchAll(/\s(?:for|form|aria-labelledby|aria-describedby)="([^"]+)"/g)];
    expect(pointers.length).toBeGreaterThan(20);
    for (const [, targets = ""] of pointers) for (const id of targets.split(" ")) expect(ids).toContain(id);
  });

  it("offers nobody who has not signed in an account or navigation", () => {
    const visitor = exampleContext({ actor: null, navigation: [] });
    const html = renderDocument(<FocusPage title="Inloggen">x</FocusPage>, visitor, assets);
    expect(html).toContain('data-reader="visitor"');
    expect(html).not.toContain("/uitloggen");
    expect(html).not.toContain("<nav");
  });
});
