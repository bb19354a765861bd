import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { inLocale } from "#platform/i18n/locale.ts";
import { type Step, Stepper } from "./stepper.tsx";

const render = (...states: Step["state"][]): string =>
  inLocale({ locale: "nl", timeZone: "Europe/Amsterdam" }, () =>
    renderToString(
      <Stepper label="Import" steps={states.map((state, index) => ({ label: `Stap ${index}`, state }))} />,
    ),
  );

describe("the stepper", () => {
  it("says on a phone at which step one is", () => {
    expect(render("done", "current", "ahead")).toContain("Stap 2 van 3");
  });

  it("counts no step when all are done, or none has begun", () => {
    for (const page of [render("done", "done"), render("ahead", "ahead")]) expect(page).not.toContain(" van 2");
  });
});
