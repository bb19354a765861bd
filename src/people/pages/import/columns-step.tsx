import * as m from "#messages/people";
import { Alert } from "#ui/alert/alert.tsx";
import { SubmitButton } from "#ui/button/button.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { Select } from "#ui/form/select.tsx";
import { columnField } from "../../actions/choose-columns.ts";
import type { ColumnsView } from "../../actions/read-import.ts";
import { fields } from "../../import/fields.ts";
import { fieldName, sensitiveName } from "../../import/words.ts";
import { DiscardImport } from "./discard-import.tsx";
import { ImportFrame } from "./import-frame.tsx";
import { shortened } from "./shortened.ts";

/** Which column is what: guessed, and to be changed. */
export function ColumnsStep({ view }: { readonly view: ColumnsView }) {
  const options = fields.map((field) => ({ value: field, label: fieldName(field) }));
  return (
    <ImportFrame view={view} intro={m.importColumnsIntro({ rows: view.rowCount })} width="narrow">
      {view.leftOut.length > 0 && (
        <Alert heading={m.importLeftOut({ count: view.leftOut.length })}>
          <p>{m.importLeftOutMeans()}</p>
          <ul>
            {view.leftOut.map(({ heading, kind }) => (
              <li key={heading}>
                <strong>{heading}</strong>: {sensitiveName(kind)}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Form id="columns" action={`/mensen/import/${view.id}/kolommen`} draft="none">
        {view.columns.map(({ heading, field, samples }, column) => (
          <Select
            key={columnField(column)}
            name={columnField(column)}
            label={heading}
            hint={
              samples.length > 0
                ? m.importSamples({ samples: samples.map((sample) => shortened(sample)).join(" · ") })
                : m.importNoSamples()
            }
            value={field}
            options={options}
            emptyLabel={m.importIgnoreColumn()}
            required
          />
        ))}
        <FormActions>
          <SubmitButton icon="arrow-right">{m.importCheck()}</SubmitButton>
        </FormActions>
      </Form>
      <div class="cluster">
        <DiscardImport importId={view.id} />
      </div>
    </ImportFrame>
  );
}
