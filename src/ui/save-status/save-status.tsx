import * as m from "#messages/ui";
import { Icon, type IconName } from "../icon/icon.tsx";

export type SaveState =
  | { readonly state: "saved"; readonly at: Date }
  | { readonly state: "saving" }
  | { readonly state: "offline" }
  | { readonly state: "failed" };

const iconOf: Record<SaveState["state"], IconName> = {
  saved: "check-check",
  saving: "refresh-cw",
  offline: "cloud-off",
  failed: "triangle-alert",
};

function sentence(save: SaveState): string {
  if (save.state === "saved") return m.savedAt({ at: save.at });
  return { saving: m.saving, offline: m.keptOffline, failed: m.savingFailed }[save.state]();
}

/** Whether what one made is safe: "Opgeslagen om 14:02". */
export const SaveStatus = ({ save }: { readonly save: SaveState }) => (
  <output class={`save-status save-${save.state}`}>
    <Icon name={iconOf[save.state]} size="small" />
    {sentence(save)}
  </output>
);
