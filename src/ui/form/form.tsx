import type { ComponentChildren } from "preact";
import { FormIdentity, formIdField } from "./field-state.ts";
import { ErrorSummary } from "./error-summary.tsx";

interface FormProps {
  /** Unique on the page; the fields' ids start with it. */
  readonly id: string;
  readonly action: string;
  readonly method?: "post" | "get" | undefined;
  /** Set it when the form has a file field. */
  readonly multipart?: boolean | undefined;
  /** "none": typed text is not kept in the browser. For sign-in and other secrets. */
  readonly draft?: "keep" | "none" | undefined;
  /** "change": sent by itself when a choice changes; a button must still be there for a browser without JavaScript. */
  readonly submitOn?: "change" | undefined;
  /** Lays the fields in a row where there is room. */
  readonly layout?: "column" | "row" | undefined;
  readonly children: ComponentChildren;
}

/**
 * A form that loses nothing: it comes back as it was typed with its errors on top, is sent once, and what is typed survives
 * a closed tab. A POST carries `_key`, a UUID that makes repeating it harmless, and `_form`, its own id.
 */
export function Form({
  id,
  action,
  method = "post",
  multipart = false,
  draft = "keep",
  submitOn,
  layout = "column",
  children,
}: FormProps) {
  const posts = method === "post";
  return (
    <FormIdentity.Provider value={id}>
      <form
        id={id}
        action={action}
        method={method}
        class={`form form-${layout}`}
        noValidate
        {...(multipart ? { enctype: "multipart/form-data" as const } : {})}
        {...(posts && draft === "keep" ? { "data-draft": "" } : {})}
        {...(submitOn ? { "data-submit-on": submitOn } : {})}
      >
        {posts && <ErrorSummary formId={id} />}
        {posts && <input type="hidden" name={formIdField} value={id} />}
        {posts && <input type="hidden" name="_key" value={crypto.randomUUID()} />}
        {children}
      </form>
    </FormIdentity.Provider>
  );
}

/** The buttons below a form: the primary one first. */
export const FormActions = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="form-actions">{children}</div>
);

interface FieldsetProps {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly children: ComponentChildren;
}

/** Fields that belong together under one heading. */
export const Fieldset = ({ legend, hint, children }: FieldsetProps) => (
  <fieldset class="fieldset">
    <legend>{legend}</legend>
    {hint && <p class="field-hint">{hint}</p>}
    <div class="fieldset-fields">{children}</div>
  </fieldset>
);
