import * as m from "#messages/ui";
import { Icon } from "../icon/icon.tsx";

/** Hidden until the browser loses its connection. */
export const OfflineNotice = () => (
  <output class="offline-notice" data-offline hidden>
    <Icon name="wifi-off" />
    <span>{m.offline()}</span>
  </output>
);
