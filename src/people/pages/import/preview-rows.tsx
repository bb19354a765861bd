import * as m from "#messages/people";
import { Badge } from "#ui/badge/badge.tsx";
import type { Tone } from "#ui/tokens/tone.ts";
import type { FieldChange, Outcome } from "../../import/plan.ts";
import { changeName, changeValue, outcomeName, reasonText, remarkText } from "../../import/words.ts";
import type { ImportRow } from "../../queries/import-rows.ts";
import { shortened } from "./shortened.ts";

const tones: Readonly<Record<Outcome, Tone>> = {
  new: "success",
  changed: "information",
  unchanged: "neutral",
  refused: "danger",
  left: "neutral",
};

/** Each row of the file with what would become of it: the old beside the new, or why not. */
export const PreviewRows = ({ rows }: { readonly rows: readonly ImportRow[] }) => (
  <div class="data-table-scroll">
    <table class="import-rows">
      <caption class="visually-hidden">{m.importRows()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.importLine()}</th>
          <th scope="col">{m.name()}</th>
          <th scope="col">{m.importOutcome()}</th>
          <th scope="col">{m.importDetails()}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line}>
            <td data-heading={m.importLine()}>{row.line}</td>
            <th scope="row" class="cell-naming">
              {shortened(row.label) || m.importNameless()}
            </th>
            <td data-heading={m.importOutcome()}>
              <Badge tone={tones[row.outcome]}>{outcomeName(row.outcome)}</Badge>
            </td>
            <td data-heading={m.importDetails()}>
              <RowDetails details={row.details} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const RowDetails = ({ details: { changes, reasons, remarks } }: Pick<ImportRow, "details">) => (
  <ul class="plain-list">
    {changes.map((change) => (
      <li key={change.field}>
        <ChangeText change={change} />
      </li>
    ))}
    {reasons.map((reason) => (
      <li key={reason.code}>{reasonText(reason)}</li>
    ))}
    {remarks.map((remark) => (
      <li key={remark.code} class="muted">
        {remarkText(remark)}
      </li>
    ))}
  </ul>
);

const ChangeText = ({ change: { field, from, to } }: { readonly change: FieldChange }) =>
  field === "return" ? (
    <>{changeName(field)}</>
  ) : (
    <>
      {changeName(field)}:{" "}
      {from !== null && (
        <>
          <del>{changeValue(field, from)}</del> <span aria-hidden="true">→</span>{" "}
        </>
      )}
      <ins>{to === null ? m.importNothing() : changeValue(field, to)}</ins>
    </>
  );
