import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type FormState, usePage } from "#platform/http/page-context.ts";

/** The id of the form around a field, so that two forms of one page do not take over each other's texts. */
export const FormIdentity = createContext<string | null>(null);

/** The hidden field that says which form of the page was sent. */
export const formIdField = "_form";

/** What was sent with this form and refused, or null when it has not been sent. */
export function useReturnedForm(formId: string | null): FormState | null {
  const { form } = usePage();
  if (!form) return null;
  const sent = form.values[formIdField]?.[0];
  return sent === undefined || formId === null || sent === formId ? form : null;
}

/** The id of a field's control; links of the error summary lead there. */
export const fieldId = (formId: string | null, name: string): string =>
  `${formId ? `${formId}-` : ""}${name.replaceAll(/[^\w-]+/g, "-")}`;

/** Id of a field's control → its label. Filled while the fields render; the summary of errors above them reads it. */
export const FieldLabels = createContext<Map<string, string> | null>(null);

export interface FieldState {
  readonly id: string;
  /** What the person typed before the form came back; null when it has not been sent. */
  readonly typed: readonly string[] | null;
  readonly error: string | null;
}

/** What became of the field `name` of the form around it; makes its label known to the form's summary of errors. */
export function useField(name: string, label: string): FieldState {
  const formId = useContext(FormIdentity);
  const id = fieldId(formId, name);
  useContext(FieldLabels)?.set(id, label);
  return { id, typed: useTyped(name), error: useReturnedForm(formId)?.errors[name] ?? null };
}

/** What was typed in the field `name` before the form came back; null when it has not been sent. */
export function useTyped(name: string): readonly string[] | null {
  const returned = useReturnedForm(useContext(FormIdentity));
  return returned ? (returned.values[name] ?? []) : null;
}
