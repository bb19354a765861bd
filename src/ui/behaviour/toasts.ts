import * as m from "#messages/ui";
import type { Flash } from "#platform/http/page-context.ts";

const toneOf: Record<Flash["kind"], string> = {
  success: "success",
  information: "information",
  warning: "warning",
  error: "danger",
};

/** Good news goes by itself after this time, unless one points at it or is in it. Bad news stays until it is put away. */
const shownFor = 8000;

/** Shows a short message in the reader's language and has it read aloud; with `href` it leads somewhere. Returns how to put it away. */
export function showToast(kind: Flash["kind"], text: string, href: string | null = null): () => void {
  const place = document.querySelector(`[data-toasts] [data-news="${kind === "error" ? "bad" : "good"}"]`);
  if (!place) return () => {};
  const toast = document.createElement("div");
  toast.className = `toast tone-${toneOf[kind]}`;
  toast.dataset["toast"] = kind;
  const sentence = document.createElement("p");
  if (href) sentence.append(linkTo(href, text));
  else sentence.textContent = text;
  toast.append(sentence, dismissButton());
  place.append(toast);
  leaveByItself(toast);
  return () => toast.remove();
}

function linkTo(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = href;
  link.textContent = text;
  return link;
}

function dismissButton(): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "icon-button";
  button.dataset["dismiss"] = "";
  button.ariaLabel = m.close();
  button.textContent = "×";
  return button;
}

function leaveByItself(toast: HTMLElement): void {
  if (toast.dataset["toast"] !== "success" && toast.dataset["toast"] !== "information") return;
  setTimeout(() => {
    if (toast.matches(":hover, :focus-within")) leaveByItself(toast);
    else toast.remove();
  }, shownFor);
}

/** Lets messages be put away, those of the server too. */
export function watchToasts(): void {
  for (const toast of document.querySelectorAll<HTMLElement>("[data-toast]")) leaveByItself(toast);
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("[data-dismiss]")) target.closest("[data-toast]")?.remove();
  });
}

/** Says something to a screen reader that the eye sees already. */
export function announce(text: string): void {
  const place = document.querySelector("[data-announcer]") ?? document.body.appendChild(announcer());
  place.textContent = text;
}

function announcer(): HTMLElement {
  const element = document.createElement("div");
  element.className = "visually-hidden";
  element.dataset["announcer"] = "";
  element.role = "status";
  return element;
}
