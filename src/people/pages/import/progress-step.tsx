import * as m from "#messages/people";
import { useElement } from "#platform/http/page-context.ts";
import type { CustomElementAttributes } from "#ui/base/custom-element.ts";
import { ProgressBar } from "#ui/progress/progress.tsx";
import type { ProgressView } from "../../actions/read-import.ts";
import { ImportFrame } from "./import-frame.tsx";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "import-progress": CustomElementAttributes;
    }
  }
}

/** Work in the background. The page may be left; without JavaScript it comes back by itself. */
export function ProgressStep({ view }: { readonly view: ProgressView }) {
  useElement("import-progress");
  const applying = view.stage === "applying";
  return (
    <ImportFrame view={view} intro={applying ? m.importApplying() : m.importChecking()} width="narrow">
      <import-progress>
        <div class="stack" role="status">
          <ProgressBar
            value={view.done}
            max={view.total}
            label={applying ? m.importApplying() : m.importChecking()}
            text={m.importProgress({ done: view.done, total: view.total })}
          />
          <p class="muted">{m.importMayLeave()}</p>
        </div>
      </import-progress>
      <noscript>
        <meta http-equiv="refresh" content="3" />
      </noscript>
    </ImportFrame>
  );
}
