import { z } from "zod";
import { localPath } from "#platform/http/visit.ts";

/** Where somebody wanted to go: a path of this house, and not back to the door. */
export const returnPath = z
  .string()
  .max(2000)
  .catch("/")
  .default("/")
  .transform((path) => (/^\/(inloggen|uitloggen|welkom)(\/|\?|$)/.test(path) ? "/" : localPath(path)));
