import { type ComponentChildren, h } from "preact";
import * as m from "#messages/ui";
import type { Column } from "./data-table.tsx";

interface TableBodyProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The form that the tick boxes belong to; null when rows cannot be selected. */
  readonly formId: string | null;
}

export function TableBody<Row>({ columns, rows, rowKey, formId }: TableBodyProps<Row>) {
  const naming = columns.find((column) => column.naming) ?? columns[0];
  return (
    <tbody>
      {rows.map((row) => {
        const key = rowKey(row);
        return (
          <tr key={key}>
            {formId !== null && (
              <td class="data-table-select">
                <label>
                  <input type="checkbox" name="selected" value={key} form={formId} />
                  <span class="visually-hidden">
                    {m.select()} {naming?.cell(row)}
                  </span>
                </label>
              </td>
            )}
            {columns.map((column) => (
              <Cell key={column.key} column={column} isNaming={column === naming}>
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        );
      })}
    </tbody>
  );
}

interface CellProps<Row> {
  readonly column: Column<Row>;
  readonly isNaming: boolean;
  readonly children: ComponentChildren;
}

function Cell<Row>({ column, isNaming, children }: CellProps<Row>) {
  const name = [column.align === "end" && "cell-end", column.wideOnly && "cell-wide-only", isNaming && "cell-naming"];
  return h(
    isNaming ? "th" : "td",
    {
      class: name.filter(Boolean).join(" "),
      ...(isNaming ? { scope: "row" } : { "data-heading": column.heading }),
    },
    children,
  );
}
