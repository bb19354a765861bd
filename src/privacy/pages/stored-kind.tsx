import * as m from "#messages/privacy";
import { Card } from "#ui/card/card.tsx";
import { DescriptionList } from "#ui/description-list/description-list.tsx";
import type { ShownRows, StoredKind } from "../views/stored.ts";
import { StoredTable } from "./stored-table.tsx";

/** One kind of data: what for, who sees it, how long, and the rows themselves behind a summary. */
export const StoredKindCard = ({ kind }: { readonly kind: StoredKind }) => (
  <Card
    heading={kind.label}
    headingLevel={3}
    detail={m.storedCount({ count: kind.count })}
    footer={kind.changedAt && <a href={kind.changedAt}>{m.changeYourself()}</a>}
  >
    <DescriptionList
      of="sentences"
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
          <StoredRows key={table.table} label={kind.label} table={table} />
        ))}
      </details>
    )}
  </Card>
);

const StoredRows = ({ label, table }: { readonly label: string; readonly table: ShownRows }) => (
  <div class="stack stack-small">
    <div class="data-table-scroll">
      <StoredTable table={table} label={label} />
    </div>
    {table.count > table.rows.length && (
      <p class="muted small">{m.moreRows({ count: table.count - table.rows.length })}</p>
    )}
  </div>
);
