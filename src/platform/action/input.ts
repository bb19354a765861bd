import { z } from "zod";
import * as m from "#messages/platform";
import { type FieldErrors, Invalid } from "../errors/errors.ts";
import { inLocale, type Reader } from "../i18n/locale.ts";

/** Checks what came from outside against its schema; throws Invalid with a sentence per field in the reader's language. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown, reader: Reader): z.output<Schema> {
  const parsed = schema.safeParse(storable(raw), { reportInput: true });
  if (parsed.success) return parsed.data;
  const errors: Record<string, () => string> = {};
  // A schema's own sentences are made when the issues are asked for.
  for (const issue of inLocale(reader, () => parsed.error.issues)) {
    const field = issue.path.join(".");
    errors[field] ??= () => inLocale(reader, () => sentence(issue));
  }
  throw new Invalid(errors satisfies FieldErrors);
}

/** Nothing that comes from outside has more levels than this inside each other. */
const deepest = 200;

/**
 * The same without what PostgreSQL keeps in no text: the character NUL, and half a pair of surrogates. Throws Invalid for what
 * is so deep that walking through it would take all of the stack.
 */
export function storable(value: unknown, depth = 0): unknown {
  if (typeof value === "string")
    return value.isWellFormed() && !value.includes("\0") ? value : value.toWellFormed().replaceAll("\0", "");
  if (depth > deepest) throw new Invalid({ "": m.fieldNotUnderstood });
  if (Array.isArray(value)) return value.map((held) => storable(held, depth + 1));
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [storable(name), storable(held, depth + 1)]));
}

/** The sentence for what is wrong; the kinds that no form of ours can make say only that it was not understood. */
function sentence(issue: z.core.$ZodIssue): string {
  if (issue.input === undefined || issue.input === null || issue.input === "") return m.fieldRequired();
  if (issue.code === "custom") return issue.message;
  if (issue.code === "invalid_value") return m.fieldNotAChoice();
  if (issue.code === "too_small") return tooSmall(issue.origin, Number(issue.minimum));
  if (issue.code === "too_big") return tooBig(issue.origin, Number(issue.maximum));
  if (issue.code === "invalid_format" && issue.format === "email") return m.fieldNotEmail();
  if (issue.code === "invalid_format" && issue.format === "url") return m.fieldNotUrl();
  return m.fieldNotUnderstood();
}

function tooSmall(origin: string, n: number): string {
  if (origin === "string") return m.fieldTooShort({ n });
  return origin === "array" ? m.fieldTooFew({ n }) : m.fieldTooLow({ n });
}

function tooBig(origin: string, n: number): string {
  if (origin === "string") return m.fieldTooLong({ n });
  return origin === "array" ? m.fieldTooMany({ n }) : m.fieldTooHigh({ n });
}

/** Fields as browsers send them: text, trimmed, with the line ends of the platform made one. */
const trimmed = z.string().transform((value) => value.replaceAll("\r\n", "\n").trim());

/** A text that must be there; `most` in characters. Control characters but tab and line end are refused by leaving them out. */
export const requiredText = (most: number) => trimmed.transform(withoutControls).pipe(z.string().min(1).max(most));

/** A text that may be left empty, which gives null. */
export const optionalText = (most: number) =>
  z
    .preprocess((value) => value ?? "", trimmed.transform(withoutControls).pipe(z.string().max(most)))
    .transform((value) => (value === "" ? null : value));

export const emailAddress = () => trimmed.transform((value) => value.toLowerCase()).pipe(z.email().max(254));

/** A checkbox: sent as "on" when it is ticked and not at all when it is not. */
export const checkbox = () =>
  z.preprocess((value) => value === "on" || value === true || value === "true", z.boolean());

export const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

export const id = () => z.guid();

/** Checkboxes or a multiple select: one value, several, or none. */
export const several = <Item extends z.ZodType>(item: Item, most = 10_000) =>
  z.preprocess(
    (value: unknown): unknown => (value === undefined || value === "" ? [] : [value].flat()),
    z.array(item).max(most),
  );

/** What a list page takes from its address: search, sort, page. `sorts` are the allowed columns, a "-" before it turns the order. */
export const listQuery = (sorts: readonly [string, ...string[]]) =>
  z.object({
    q: z.string().trim().max(200).catch("").default(""),
    sort: z
      .string()
      .refine((value) => sorts.includes(value.replace(/^-/, "")))
      .catch(sorts[0])
      .default(sorts[0]),
    page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
  });

function withoutControls(value: string): string {
  return value.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f\u2028\u2029]/g, "");
}
