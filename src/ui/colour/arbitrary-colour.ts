import * as fc from "fast-check";

/** Any colour of a screen, for the tests of this folder. */
export const arbitraryColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);
