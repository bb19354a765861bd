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

export interface FieldState {
  readonly id: string;
  /** What the person typed before the form came back; null when it has not been sent. */
  readonly typed: readonly string[] | null;
  readonly error: string | null;
}

export function useField(name: string): FieldState {
  const formId = useContext(FormIdentity);
  const returned = useReturnedForm(formId);
  return {
    id: fieldId(formId, name),
    typed: returned ? (returned.values[name] ?? []) : null,
    error: returned?.errors[name] ?? null,
  };
}
