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
  switch (save.state) {
    case "saved":
      return m.savedAt({ at: save.at });
    case "saving":
      return m.saving();
    case "offline":
      return m.keptOffline();
    case "failed":
      return m.savingFailed();
  }
}

/** Whether what one made is safe: "Opgeslagen om 14:02". */
export const SaveStatus = ({ save }: { readonly save: SaveState }) => (
  <p class={`save-status save-${save.state}`} role="status">
    <Icon name={iconOf[save.state]} size="small" />
    {sentence(save)}
  </p>
);
