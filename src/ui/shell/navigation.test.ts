import { describe, expect, it } from "vitest";
import type { NavigationItem } from "#platform/http/page-context.ts";
import { divideForPhone } from "./bottom-bar.tsx";
import { currentItem } from "./current-item.ts";

const item = (href: string, primary = false): NavigationItem => ({ href, label: href, icon: "house", primary });

describe("currentItem", () => {
  const items = [item("/"), item("/leren"), item("/leren/beheer"), item("/mensen")];

  it.each([
    ["/", "/"],
    ["/leren", "/leren"],
    ["/leren/veilig-tillen", "/leren"],
    ["/leren/beheer/1", "/leren/beheer"],
    ["/lerend", undefined],
    ["/account", undefined],
  ])("of %o is %o", (pathname, href) => {
    expect(currentItem(items, pathname)?.href).toBe(href);
  });

  const covering = [
    { ...item("/catalogus"), covers: ["/trainingen"] },
    { ...item("/maken"), covers: ["/trainingen/nieuw", "/trainingen/:trainingId/bewerken"] },
  ];

  it.each([
    ["/trainingen/7", "/catalogus"],
    ["/trainingen/7/deelnemers", "/catalogus"],
    ["/trainingen/nieuw", "/maken"],
    ["/trainingen/7/bewerken", "/maken"],
    ["/trainingen/7/bewerken/publiceren", "/maken"],
  ])("of %o, which the address of another item covers, is %o", (pathname, href) => {
    expect(currentItem(covering, pathname)?.href).toBe(href);
    expect(currentItem(covering.toReversed(), pathname)?.href).toBe(href);
  });
});

describe("divideForPhone", () => {
  it("shows all when they fit, the primary ones first", () => {
    const { shown, more } = divideForPhone([item("/a"), item("/b", true), item("/c")]);
    expect(shown.map(({ href }) => href)).toEqual(["/b", "/a", "/c"]);
    expect(more).toEqual([]);
  });

  it("keeps the fifth place for what does not fit, and loses nothing", () => {
    const items = "abcdefg".split("").map((name, index) => item(`/${name}`, index < 5));
    const { shown, more } = divideForPhone(items);
    expect(shown.map(({ href }) => href)).toEqual(["/a", "/b", "/c", "/d"]);
    expect(more.map(({ href }) => href)).toEqual(["/e", "/f", "/g"]);
  });
});
