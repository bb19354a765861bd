import type { ComponentChildren, VNode } from "preact";
import * as m from "#messages/ui";
import type { Column } from "./column.ts";

interface TableBodyProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The form that the tick boxes belong to; null when rows cannot be selected. */
  readonly formId: string | null;
}

/** The cells are made by plain functions, not components: a long list renders a third faster. */
export function TableBody<Row>({ columns, rows, rowKey, formId }: TableBodyProps<Row>) {
  const naming = columns.find((column) => column.naming) ?? columns[0];
  return (
    <tbody>
      {rows.map((row) => {
        const key = rowKey(row);
        return (
          <tr key={key}>
            {formId !== null && selectCell(key, formId)}
            {columns.map((column) =>
              column === naming ? nameCell(column, key, column.cell(row)) : cell(column, column.cell(row)),
            )}
          </tr>
        );
      })}
    </tbody>
  );
}

const nameId = (rowKey: string): string => `name-${rowKey}`;

/** A tick box that is called by the name of its row: "Kies Fatima van der Zee". */
function selectCell(rowKey: string, formId: string): VNode {
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

function nameCell<Row>(column: Column<Row>, rowKey: string, content: ComponentChildren): VNode {
  return (
    <th key={column.key} scope="row" id={nameId(rowKey)} class={`cell-naming${classesOf(column)}`}>
      {content}
    </th>
  );
}

function cell<Row>(column: Column<Row>, content: ComponentChildren): VNode {
  const classes = classesOf(column).trim();
  return (
    <td key={column.key} data-heading={column.heading} {...(classes ? { class: classes } : {})}>
      {content}
    </td>
  );
}

const classesOf = <Row,>({ align, wideOnly }: Column<Row>): string =>
  `${align === "end" ? " cell-end" : ""}${wideOnly ? " cell-wide-only" : ""}`;
