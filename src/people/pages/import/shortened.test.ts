import { expect, it } from "vitest";
import { shortened } from "./shortened.ts";

it("leaves a name as it is, and cuts a story between letters", () => {
  expect(shortened("Aylin Kaya")).toBe("Aylin Kaya");
  expect(shortened(`${"a".repeat(59)} b`)).toBe(`${"a".repeat(59)}…`);
  expect(shortened("👩‍⚕️".repeat(60)).isWellFormed()).toBe(true);
});
