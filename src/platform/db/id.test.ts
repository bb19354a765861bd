import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isId, newId } from "./id.ts";

describe("a new id", () => {
  it("sorts behind every id that this process made before, also within one millisecond", () => {
    const ids = Array.from({ length: 20_000 }, () => newId());
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is a UUID of version 7 that carries its time", () => {
    const at = Date.now() + 60_000;
    const id = newId(at);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(at);
  });

  it("is told from anything else", () => {
    expect(isId(newId())).toBe(true);
    fc.assert(
      fc.property(fc.string(), (text) => isId(text) === /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)),
    );
  });
});
