import * as m from "#messages/ui";
import { showToast } from "./toasts.ts";

/** After this time a form may be sent again: the answer may have been a download, after which the page stays. */
const quietTime = 10_000;

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
  addEventListener("online", send, { once: true });
}
