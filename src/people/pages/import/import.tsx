import type { ImportView } from "../../actions/read-import.ts";
import { ColumnsStep } from "./columns-step.tsx";
import { DoneStep } from "./done-step.tsx";
import { PreviewStep } from "./preview-step.tsx";
import { ProgressStep } from "./progress-step.tsx";

/** An import, at the step where it is. */
export function ImportPage({ view }: { readonly view: ImportView }) {
  switch (view.kind) {
    case "columns":
      return <ColumnsStep view={view} />;
    case "progress":
      return <ProgressStep view={view} />;
    case "preview":
      return <PreviewStep view={view} />;
    case "done":
      return <DoneStep view={view} />;
    default:
      return view satisfies never;
  }
}
