import { randomBytes } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addTo, emptyFilter, mayHold, read, written } from "./filter.ts";

describe("a filter", () => {
  it("forgets no member, also when it comes from a file", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), (members) => {
        const filter = emptyFilter(members.length);
        for (const member of members) addTo(filter, member);
        const kept = read(written(filter));
        expect(members.filter((member) => !mayHold(kept, member))).toEqual([]);
      }),
    );
  });

  it("takes few others for members", () => {
    const filter = emptyFilter(2000, 1e-3);
    for (let index = 0; index < 2000; index += 1) addTo(filter, `lid ${index}`);
    const others = Array.from({ length: 20_000 }, () => randomBytes(12).toString("hex"));
    expect(others.filter((other) => mayHold(filter, other)).length).toBeLessThan(100);
  });
});
