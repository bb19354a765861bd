import * as m from "#messages/ui";
import { usePage } from "#platform/http/page-context.ts";
import { Button } from "../button/button.tsx";
import type { IconName } from "../icon/icon.tsx";

export interface BulkActions {
  /** Receives a POST with `selected` (each row key), `operation`, and `allMatching=on` when all rows of the state are meant. */
  readonly action: string;
  readonly operations: readonly {
    readonly value: string;
    readonly label: string;
    readonly icon?: IconName | undefined;
    readonly variant?: "secondary" | "danger" | undefined;
  }[];
}

export const bulkFormId = (tableId: string): string => `${tableId}-bulk`;

interface BulkBarProps {
  readonly tableId: string;
  readonly bulk: BulkActions;
  /** Null when they are too many to count. */
  readonly total: number | null;
}

/** Appears when a row is ticked. The state of the list travels along in the query of the form's address. */
export function BulkBar({ tableId, bulk, total }: BulkBarProps) {
  const { url } = usePage();
  return (
    <form id={bulkFormId(tableId)} class="bulk-bar" action={`${bulk.action}${url.search}`} method="post">
      <input type="hidden" name="_key" value={crypto.randomUUID()} />
      <output class="bulk-count" data-selection-count>
        {m.withSelection()}
      </output>
      <label class="choice bulk-all">
        <input type="checkbox" name="allMatching" />
        <span class="choice-label">
          {total === null ? m.selectAllUncounted() : m.selectAllMatching({ count: total })}
        </span>
      </label>
      <div class="bulk-operations">
        {bulk.operations.map((operation) => (
          <Button
            key={operation.value}
            name="operation"
            value={operation.value}
            size="small"
            icon={operation.icon}
            variant={operation.variant}
          >
            {operation.label}
          </Button>
        ))}
      </div>
    </form>
  );
}
