import * as m from "#messages/ui";
import { type Flash, usePage } from "#platform/http/page-context.ts";
import { Icon, type IconName } from "../icon/icon.tsx";
import type { Tone } from "../tokens/tone.ts";

const lookOf: Record<Flash["kind"], { readonly tone: Tone; readonly icon: IconName }> = {
  success: { tone: "success", icon: "circle-check" },
  information: { tone: "information", icon: "info" },
  warning: { tone: "warning", icon: "triangle-alert" },
  error: { tone: "danger", icon: "circle-alert" },
};

/** Where short messages appear: the one that the server sent along, and those of elements in the page. */
export function Toasts() {
  const { flash } = usePage();
  return (
    <div class="toasts" data-toasts>
      <div aria-live="polite" data-news="good">
        {flash && flash.kind !== "error" && <Toast flash={flash} />}
      </div>
      <div role="alert" data-news="bad">
        {flash?.kind === "error" && <Toast flash={flash} />}
      </div>
    </div>
  );
}

function Toast({ flash }: { readonly flash: Flash }) {
  const { tone, icon } = lookOf[flash.kind];
  return (
    <div class={`toast tone-${tone}`} data-toast={flash.kind}>
      <Icon name={icon} />
      <p>{flash.text}</p>
      <button type="button" class="icon-button" data-dismiss aria-label={m.close()}>
        <Icon name="x" size="small" />
      </button>
    </div>
  );
}
