import * as m from "#messages/ui";
import { Icon } from "../icon/icon.tsx";
import { fieldId, useReturnedForm } from "./field-state.ts";

/** What is wrong with a form, each sentence a link to its field. Takes the focus when the page comes back. */
export function ErrorSummary({ formId }: { readonly formId: string }) {
  const errors = Object.entries(useReturnedForm(formId)?.errors ?? {});
  if (errors.length === 0) return null;
  return (
    <div class="alert tone-danger" role="alert" tabIndex={-1} autofocus data-error-summary>
      <Icon name="circle-alert" />
      <div class="alert-body">
        <p class="alert-heading">{m.formHasErrors({ count: errors.length })}</p>
        <ul class="error-summary">
          {errors.map(([name, sentence]) => (
            <li key={name}>{name ? <a href={`#${fieldId(formId, name)}`}>{sentence}</a> : sentence}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
