import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cookieAge, expiryOf, isDueForTouch, isRecent } from "./session-lifetime.ts";

const hour = 3600_000;
const createdAt = new Date("2026-11-22T08:00:00Z");
const after = (hours: number): Date => new Date(createdAt.getTime() + hours * hour);

describe("a session", () => {
  it("ends after two weeks without use on one's own device, and after two hours on a shared one", () => {
    expect(expiryOf({ createdAt, sharedDevice: false }, createdAt)).toEqual(after(14 * 24));
    expect(expiryOf({ createdAt, sharedDevice: true }, createdAt)).toEqual(after(2));
  });

  it("ends at last, however much it is used", () => {
    fc.assert(
      fc.property(fc.boolean(), fc.nat(24 * 365), (sharedDevice, hours) => {
        const latest = after(sharedDevice ? 12 : 90 * 24).getTime();
        expect(expiryOf({ createdAt, sharedDevice }, after(hours)).getTime()).toBeLessThanOrEqual(latest);
      }),
    );
  });

  it("goes when the browser is closed on a shared device", () => {
    expect(cookieAge({ createdAt, sharedDevice: true })).toBeNull();
    expect(cookieAge({ createdAt, sharedDevice: false })).toBe(90 * 24 * 3600);
  });

  it("is written down as used now and then, not at every page", () => {
    const session = { createdAt, sharedDevice: false, seenAt: createdAt };
    expect(isDueForTouch(session, after(0.5))).toBe(false);
    expect(isDueForTouch(session, after(1))).toBe(true);
  });

  it("opens the way to changing how one signs in for a quarter of an hour", () => {
    expect(isRecent({ createdAt }, after(0.2))).toBe(true);
    expect(isRecent({ createdAt }, after(0.25))).toBe(false);
    expect(isRecent({ createdAt }, after(-24))).toBe(false);
  });
});
