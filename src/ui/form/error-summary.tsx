import { useContext } from "preact/hooks";
import * as m from "#messages/ui";
import { Icon } from "../icon/icon.tsx";
import { FieldLabels, fieldId, useReturnedForm } from "./field-state.ts";

/** What is wrong with a form, each line a link that names its field. Takes the focus when the page comes back. */
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
            <li key={name}>
              <ErrorLine id={fieldId(formId, name)} sentence={sentence} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** A line that can be read without its field in sight. What belongs to no field of the form is a sentence of its own. */
function ErrorLine({ id, sentence }: { readonly id: string; readonly sentence: string }) {
  const label = useContext(FieldLabels)?.get(id);
  return label === undefined ? <>{sentence}</> : <a href={`#${id}`}>{errorOfField(label, sentence)}</a>;
}

/** "Naam: Vul dit in.", but "Wat wil je leren? Vul dit in.": a label with a mark of its own at the end needs no colon. */
const errorOfField = (label: string, sentence: string): string =>
  /[\p{Punctuation}]$/u.test(label) && !label.endsWith(")")
    ? m.errorAfterMark({ label, sentence })
    : m.errorOfField({ label, sentence });
