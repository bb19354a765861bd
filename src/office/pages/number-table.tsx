import { formatNumber } from "#platform/i18n/locale.ts";

interface NumberTableProps<Row> {
  /** What the table is, for who does not see what stands around it. */
  readonly caption: string;
  /** Above the names of the rows. */
  readonly naming: string;
  readonly rows: readonly Row[];
  readonly nameOf: (row: Row) => string;
  readonly columns: readonly { readonly heading: string; readonly of: (row: Row) => number }[];
}

/** A few numbers of each of a few things. */
export function NumberTable<Row>({ caption, naming, rows, nameOf, columns }: NumberTableProps<Row>) {
  return (
    <div class="data-table-scroll">
      <table>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{naming}</th>
            {columns.map(({ heading }) => (
              <th key={heading} scope="col" class="cell-end">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={nameOf(row)}>
              <th scope="row" class="cell-naming">
                {nameOf(row)}
              </th>
              {columns.map(({ heading, of }) => (
                <td key={heading} class="cell-end" data-heading={heading}>
                  {formatNumber(of(row))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
