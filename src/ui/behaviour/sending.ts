import * as m from "#messages/ui";
import { showToast } from "./toasts.ts";

/** After this time a form may be sent again: the answer may have been a download, after which the page stays. */
const quietTime = 10_000;

const pauseBetweenTries = 2000;

/** A form is sent once, however often one presses; without a connection it waits and is sent when there is one. */
export function watchSending(): void {
  document.addEventListener("submit", onSubmit);
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) for (const form of document.forms) finish(form);
  });
}

function onSubmit(event: SubmitEvent): void {
  const form = event.target;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== "post") return;
  if (form.ariaBusy === "true") return event.preventDefault();
  if (!navigator.onLine) {
    event.preventDefault();
    return sendLater(form, event.submitter);
  }
  form.ariaBusy = "true";
  event.submitter?.setAttribute("data-pending", "");
  setTimeout(() => finish(form), quietTime);
}

function finish(form: HTMLFormElement): void {
  form.ariaBusy = null;
  for (const button of form.querySelectorAll("[data-pending]")) button.removeAttribute("data-pending");
}

function sendLater(form: HTMLFormElement, submitter: HTMLElement | null): void {
  showToast("warning", m.queuedOffline());
  if ("queued" in form.dataset) return;
  form.dataset["queued"] = "";
  const send = (): void => {
    delete form.dataset["queued"];
    form.requestSubmit(submitter);
  };
  addEventListener("online", () => void whenReachable(send), { once: true });
}

/** A network that is back does not reach the server at once, and a form sent too early ends in the browser's own error page. */
async function whenReachable(send: () => void): Promise<void> {
  try {
    await fetch("/favicon.svg", { method: "HEAD", cache: "no-store" });
    send();
  } catch {
    setTimeout(() => void whenReachable(send), pauseBetweenTries);
  }
}
