import * as m from "#messages/ui";
import { showToast } from "./toasts.ts";

/** Says when the connection goes and when it is back. */
export function watchConnection(): void {
  const notice = document.querySelector<HTMLElement>("[data-offline]");
  if (!notice) return;
  notice.hidden = navigator.onLine;
  addEventListener("offline", () => (notice.hidden = false));
  addEventListener("online", () => {
    notice.hidden = true;
    showToast("success", m.onlineAgain());
  });
}
