import type { ComponentChildren } from "preact";
import * as m from "#messages/ui";

export interface ChartTable {
  readonly headings: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[];
}

interface ChartFrameProps {
  /** What the picture shows, as a sentence: it stands above it. */
  readonly caption: string;
  /** How many, which period, where it comes from; stands below it. */
  readonly note?: string | undefined;
  readonly table: ChartTable;
  readonly children: ComponentChildren;
}

/** A picture of figures, with the same figures as a table for whoever wants to read them. */
export function ChartFrame({ caption, note, table, children }: ChartFrameProps) {
  return (
    <figure class="chart">
      <figcaption>{caption}</figcaption>
      {children}
      {note && <p class="chart-note">{note}</p>}
      <details class="chart-table">
        <summary>{m.showAsTable()}</summary>
        <table>
          <caption class="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {table.headings.map((heading) => (
                <th scope="col" key={heading}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
