/** The activity tree as scorm-again 3.4 takes it. */
import type { Settings } from "scorm-again";

/** scorm-again's settings with the values of its enums, which it does not export: the standard's own tokens. */
type Plain<T> = T extends string
  ? `${T}`
  : T extends readonly (infer Element)[]
    ? Plain<Element>[]
    : T extends object
      ? { [Key in keyof T]: Plain<T[Key]> }
      : T;

export type ActivityTree = Plain<NonNullable<NonNullable<Settings["sequencing"]>["activityTree"]>>;
