import * as m from "#messages/people";
import { Alert } from "#ui/alert/alert.tsx";
import { SubmitButton } from "#ui/button/button.tsx";
import { CheckboxGroup } from "#ui/form/choice.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import type { PreviewView } from "../../actions/read-import.ts";
import { dayText } from "../employment-words.ts";
import { mostLeavers } from "../../actions/confirm-import.ts";
import type { ImportSummary } from "../../imports/summary.ts";

/** Says once more what will happen, offers who is missing to be reported as left, and does it. */
export function ConfirmImport({ view: { id, summary } }: { readonly view: PreviewView }) {
  const { counts, missing } = summary;
  const leavable = missing.filter((person) => person.mayLeave);
  const nothing = !changesAnything(summary) && leavable.length === 0;
  return (
    <section class="stack" aria-labelledby="confirm">
      <h2 id="confirm">{m.importConfirmHeading()}</h2>
      {nothing ? (
        <Alert tone="success" heading={m.importNothingToDo()}>
          {m.importNothingToDoMeans()}
        </Alert>
      ) : (
        <Form id="confirm-import" action={`/mensen/import/${id}/uitvoeren`} draft="none">
          <input type="hidden" name="fingerprint" value={summary.fingerprint} />
          {missing.length > mostLeavers && (
            <Alert heading={m.importManyMissing({ count: missing.length })}>{m.importManyMissingMeans()}</Alert>
          )}
          {leavable.length > 0 && missing.length <= mostLeavers && (
            <CheckboxGroup
              name="leavers"
              label={m.importMissing({ count: leavable.length })}
              hint={m.importMissingHint()}
              options={leavable.map(({ id: value, name: label, leftOn }) => ({
                value,
                label,
                ...(leftOn === null ? {} : { hint: m.importLeftOn({ day: dayText(leftOn) }) }),
              }))}
            />
          )}
          <p>{m.importConfirmText({ added: counts.new, changed: counts.changed, refused: counts.refused })}</p>
          <FormActions>
            <SubmitButton icon="check">{m.importConfirm()}</SubmitButton>
          </FormActions>
        </Form>
      )}
    </section>
  );
}

const changesAnything = ({ counts, newUnits, changedUnits, leaders }: ImportSummary): boolean =>
  counts.new + counts.changed + newUnits.length + changedUnits.length + leaders.length > 0;
