import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { collectIcons } from "./collect.ts";
import { Icon, isIconName } from "./icon.tsx";
import { nodes } from "./nodes.ts";

describe("icons", () => {
  it("are those of the list, as Lucide draws them", async () => {
    expect(nodes).toEqual(await collectIcons());
  });

  it("are decoration unless they have a label", () => {
    expect(renderToString(<Icon name="house" />)).toContain('aria-hidden="true"');
    expect(renderToString(<Icon name="house" label="Thuis" />)).toContain('role="img" aria-label="Thuis"');
  });

  it("are known by name, and what every object has is no name", () => {
    expect(isIconName("graduation-cap")).toBe(true);
    expect(isIconName("toString")).toBe(false);
  });
});
