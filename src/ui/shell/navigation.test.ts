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
