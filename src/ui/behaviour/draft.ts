/** The values of a form as name and text, in the order of the form. */
export type FormValues = readonly (readonly [name: string, value: string])[];

export interface Draft {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly values: FormValues;
}

const isPair = (value: unknown): value is [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === "string");

/** A draft as it was kept, or null when that is not one of ours. */
export function parseDraft(text: string): Draft | null {
  const kept: unknown = JSON.parse(text);
  if (typeof kept !== "object" || kept === null || !("at" in kept) || !("values" in kept)) return null;
  const { at, values } = kept;
  return typeof at === "number" && Array.isArray(values) && values.every(isPair) ? { at, values } : null;
}

const keptFor = 7 * 24 * 60 * 60 * 1000;
const prefix = "leerhuis:draft";

/** Where a draft is kept; without path and form it is the beginning of all keys of this reader. */
export const draftKey = (reader: string, path: string, formId: string): string =>
  [prefix, reader, path && `${path}#${formId}`].join(":");

export const isFresh = (draft: Draft, now: number): boolean => now - draft.at < keptFor;

export const isSame = (one: FormValues, other: FormValues): boolean => JSON.stringify(one) === JSON.stringify(other);

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Secrets, files and what the server put there are not for a draft. */
const neverKept = "[type=password], [type=hidden], [type=file], [autocomplete=one-time-code]";

export const keepable = (element: unknown): element is Control =>
  (element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement) &&
  element.name !== "" &&
  !element.matches(neverKept);

const controlsOf = (form: HTMLFormElement): Control[] => [...form.elements].filter(keepable);

const isTick = (control: Control): control is HTMLInputElement => control.matches("[type=checkbox], [type=radio]");

export function readForm(form: HTMLFormElement): FormValues {
  return controlsOf(form).flatMap((control): [string, string][] => {
    if (control instanceof HTMLSelectElement)
      return [...control.selectedOptions].map((option) => [control.name, option.value]);
    if (isTick(control)) return control.checked ? [[control.name, control.value]] : [];
    return [[control.name, control.value]];
  });
}

/** Puts the values back. Controls of one name take them in turn; an option that is no longer there is passed over. */
export function writeForm(form: HTMLFormElement, values: FormValues): void {
  const waiting = Map.groupBy(values, ([name]) => name);
  for (const control of controlsOf(form)) {
    const texts = (waiting.get(control.name) ?? []).map(([, value]) => value);
    if (control instanceof HTMLSelectElement)
      for (const option of control.options) option.selected = texts.includes(option.value);
    else if (isTick(control)) control.checked = texts.includes(control.value);
    else control.value = waiting.get(control.name)?.shift()?.[1] ?? "";
    control.dispatchEvent(new Event("change", { bubbles: true }));
  }
}
