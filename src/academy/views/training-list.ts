import type { TableState } from "#ui/data-table/table-state.ts";
import type { ListedTraining } from "../queries/training-list.ts";

export interface TrainingListView {
  readonly state: TableState;
  readonly rows: readonly ListedTraining[];
  readonly total: number;
}
