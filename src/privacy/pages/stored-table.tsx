import type { ShownRows } from "../views/stored.ts";

interface StoredTableProps {
  readonly table: ShownRows;
  /** What the rows are, for who cannot see what stands above them. */
  readonly label: string;
}

/** What is stored, row by row: on its page and in the file to take along. */
export const StoredTable = ({ table, label }: StoredTableProps) => (
  <table>
    <caption class="visually-hidden">{label}</caption>
    <thead>
      <tr>
        {table.headings.map((heading) => (
          <th key={heading} scope="col">
            {heading}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {table.rows.map((cells, row) => (
        <tr key={row}>
          {cells.map((cell, column) => (
            <td key={column} data-heading={table.headings[column]}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
