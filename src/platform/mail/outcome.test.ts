import { describe, expect, it } from "vitest";
import { failureOf, nextAttempt, wordsOf } from "./outcome.ts";

describe("a failed attempt", () => {
  it.each([
    ["the server is away", { code: "ECONNECTION" }, "passing"],
    ["the server is busy", { code: "EENVELOPE", responseCode: 451 }, "passing"],
    ["the mailbox is full for now", { code: "EENVELOPE", responseCode: 452 }, "passing"],
    ["there is no such mailbox", { code: "EENVELOPE", responseCode: 550 }, "lasting"],
    ["the server refuses what it says", { code: "EMESSAGE", responseCode: 554 }, "lasting"],
    ["our password is wrong", { code: "EAUTH", responseCode: 535 }, "passing"],
    ["we must sign in first", { code: "EENVELOPE", responseCode: 530 }, "passing"],
    ["there is nobody to send it to", { code: "EENVELOPE" }, "lasting"],
    ["something else is wrong", new Error("?"), "passing"],
    ["nobody knows what is wrong", null, "passing"],
  ])("because %s is tried again or not", (_what, error, expected) => {
    expect(failureOf(error)).toBe(expected);
  });

  it("is tried again after ever longer pauses, for about three days, and then no more", () => {
    const at = new Date("2026-11-22T10:00:00Z");
    const pauses = Array.from({ length: 9 }, (_, n) => nextAttempt(n + 1, at)).map(
      (next) => next && (next.getTime() - at.getTime()) / 60_000,
    );
    expect(pauses).toEqual([1, 5, 15, 60, 240, 720, 1440, 1440, null]);
  });

  it("is told in a line, without the address", () => {
    expect(wordsOf(new Error("550 <aylin@delinde.example>\r\nunknown user"), "aylin@delinde.example")).toBe(
      "550 <…> unknown user",
    );
  });
});
