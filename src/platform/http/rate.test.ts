import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostCallers, RateLimit } from "./rate.ts";

const limits = { burst: 5, perMinute: 60 };

describe("a limit of requests", () => {
  it("lets a burst through, says how long to wait, and one more through after that", () => {
    const limit = new RateLimit(limits);
    const waits = Array.from({ length: 7 }, () => limit.take("192.0.2.1", 0));
    expect(waits).toEqual([0, 0, 0, 0, 0, 1, 1]);
    expect(limit.take("192.0.2.2", 0)).toBe(0);
    expect([limit.take("192.0.2.1", 1000), limit.take("192.0.2.1", 1000)]).toEqual([0, 1]);
  });

  it("lets no caller have more than the burst and what drained since, however they spread their requests", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3000), { maxLength: 100 }), (pauses) => {
        const limit = new RateLimit(limits);
        let at = 0;
        let granted = 0;
        for (const pause of pauses) {
          at += pause;
          if (limit.take("192.0.2.1", at) === 0) granted += 1;
        }
        expect(granted).toBeLessThanOrEqual(limits.burst + at / 1000);
      }),
    );
  });

  it("remembers no more callers than it must, and nobody who has been quiet", () => {
    const limit = new RateLimit(limits);
    for (let caller = 0; caller < mostCallers * 2; caller += 1) limit.take(`caller ${caller}`, caller / 1000);
    expect(limit.size).toBe(mostCallers);
    limit.take("somebody else", 60_000);
    expect(limit.size).toBe(1);
  });

  it("keeps a hasty caller in mind while others come and go", () => {
    const limit = new RateLimit(limits);
    for (let turn = 0; turn < 5; turn += 1) limit.take("hasty", 0);
    for (let caller = 0; caller < 1000; caller += 1) limit.take(`caller ${caller}`, 1);
    expect(limit.take("hasty", 2)).toBe(1);
  });
});
