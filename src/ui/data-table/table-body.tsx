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
            {formId !== null && <SelectCell rowKey={key} formId={formId} />}
            {columns.map((column) => (
              <Cell key={column.key} column={column} id={column === naming ? nameId(key) : null}>
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        );
      })}
    </tbody>
  );
}

const nameId = (rowKey: string): string => `name-${rowKey}`;

/** A tick box that is called by the name of its row: "Kies Fatima van der Zee". */
function SelectCell({ rowKey, formId }: { readonly rowKey: string; readonly formId: string }) {
  const id = `select-${rowKey}`;
  return (
    <td class="data-table-select">
      <label for={id}>
        <input
          type="checkbox"
          id={id}
          name="selected"
          value={rowKey}
          form={formId}
          aria-label={m.select()}
          aria-labelledby={`${id} ${nameId(rowKey)}`}
        />
      </label>
    </td>
  );
}

interface CellProps<Row> {
  readonly column: Column<Row>;
  /** Set on the cell that names its row. */
  readonly id: string | null;
  readonly children: ComponentChildren;
}

function Cell<Row>({ column, id, children }: CellProps<Row>) {
  const name = [column.align === "end" && "cell-end", column.wideOnly && "cell-wide-only", id && "cell-naming"];
  return h(
    id ? "th" : "td",
    {
      class: name.filter(Boolean).join(" "),
      ...(id ? { id, scope: "row" } : { "data-heading": column.heading }),
    },
    id ? children : <div>{children}</div>,
  );
}
