import * as m from "#messages/privacy";
import { Card } from "#ui/card/card.tsx";
import { DescriptionList } from "#ui/description-list/description-list.tsx";
import type { ShownRows, StoredKind } from "../views/stored.ts";

/** One kind of data: what for, who sees it, how long, and the rows themselves behind a summary. */
export const StoredKindCard = ({ kind }: { readonly kind: StoredKind }) => (
  <Card
    heading={kind.label}
    headingLevel={3}
    detail={m.storedCount({ count: kind.count })}
    footer={kind.changedAt && <a href={kind.changedAt}>{m.changeYourself()}</a>}
  >
    <DescriptionList
      items={[
        { term: m.purpose(), description: kind.purpose },
        { term: m.seenBy(), description: kind.seenBy },
        { term: m.howLong(), description: kind.kept },
      ]}
    />
    {kind.tables.length > 0 && (
      <details>
        <summary>{m.seeRows()}</summary>
        {kind.tables.map((table) => (
          <StoredTable key={table.table} label={kind.label} table={table} />
        ))}
      </details>
    )}
  </Card>
);

const StoredTable = ({ label, table }: { readonly label: string; readonly table: ShownRows }) => (
  <div class="stack stack-small">
    <div class="data-table-scroll">
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
    </div>
    {table.count > table.rows.length && (
      <p class="muted small">{m.moreRows({ count: table.count - table.rows.length })}</p>
    )}
  </div>
);
