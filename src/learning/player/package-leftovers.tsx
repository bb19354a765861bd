import * as m from "#messages/learning";
import { useElement } from "#platform/http/page-context.ts";
import type { CustomElementAttributes } from "#ui/base/custom-element.ts";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "package-leftovers": CustomElementAttributes;
    }
  }
}

/** Sends what courses could not send on an earlier visit, and says so. Once on a page where learners come back. */
export function PackageLeftovers() {
  useElement("package-leftovers");
  return (
    <package-leftovers>
      <p class="player-notice" role="status" hidden>
        {m.playerLeftoversSent()}
      </p>
    </package-leftovers>
  );
}
