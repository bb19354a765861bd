import { type Draft, draftKey, isFresh, isSame, keepable, parseDraft, readForm, writeForm } from "./draft.ts";
import { offerDraft } from "./draft-offer.ts";

const sentMark = "leerhuis:sent";
const typingPause = 250;
let typing: ReturnType<typeof setTimeout> | undefined;
let hasSignedOut = false;

const forms = (): NodeListOf<HTMLFormElement> => document.querySelectorAll("form[data-draft]");
const reader = (): string => document.documentElement.dataset["reader"] ?? "";
const keyOf = (form: HTMLFormElement): string => draftKey(reader(), location.pathname, form.id);

/**
 * What is typed in a form stays in this browser until the server has accepted it: it survives a closed tab, an expired
 * session and a lost connection, and is offered back. Signing out forgets it.
 */
export function watchDrafts(): void {
  forgetAccepted();
  // A refused form comes back with what was typed; it is not untouched, and stays a draft until it is accepted.
  const fresh = [...forms()].filter((form) => !isRefused(form));
  const untouched = new Map(fresh.map((form) => [form, readForm(form)]));
  for (const form of forms()) offer(form);

  const keep = (form: HTMLFormElement): void => {
    if (hasSignedOut) return;
    const values = readForm(form);
    if (isSame(values, untouched.get(form) ?? [])) localStorage.removeItem(keyOf(form));
    else localStorage.setItem(keyOf(form), JSON.stringify({ at: Date.now(), values } satisfies Draft));
  };
  const onInput = ({ target }: Event): void => {
    const form = target instanceof Element ? target.closest<HTMLFormElement>("form[data-draft]") : null;
    if (!form || !keepable(target)) return;
    clearTimeout(typing);
    typing = setTimeout(() => keep(form), typingPause);
  };
  document.addEventListener("input", onInput);
  document.addEventListener("change", onInput);
  document.addEventListener("submit", ({ target }) => {
    if (!(target instanceof HTMLFormElement)) return;
    if (target.matches("[data-draft]")) {
      keep(target);
      sessionStorage.setItem(sentMark, [keyOf(target), target.id, reader()].join("\n"));
    }
    if (target.matches("[action='/uitloggen']")) forgetAll();
  });
  addEventListener("pagehide", () => clearTimeout(typing));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") for (const form of forms()) keep(form);
  });
}

function offer(form: HTMLFormElement): void {
  const text = localStorage.getItem(keyOf(form));
  if (!text) return;
  const draft = parseDraft(text);
  if (!draft || !isFresh(draft, Date.now()) || isSame(draft.values, readForm(form)))
    return localStorage.removeItem(keyOf(form));
  offerDraft(form, new Date(draft.at), {
    restore: () => writeForm(form, draft.values),
    discard: () => localStorage.removeItem(keyOf(form)),
  });
}

const isRefused = (form: HTMLElement): boolean => form.querySelector("[data-error-summary]") !== null;

/** The page after sending tells whether it was accepted: an ordinary answer, for the same person, without errors in that form. */
function forgetAccepted(): void {
  const mark = sessionStorage.getItem(sentMark);
  if (!mark) return;
  sessionStorage.removeItem(sentMark);
  const [key = "", formId = "", sender] = mark.split("\n");
  const [navigation] = performance.getEntriesByType("navigation");
  const isOrdinary = !(navigation instanceof PerformanceNavigationTiming) || navigation.responseStatus < 400;
  const form = document.getElementById(formId);
  if (isOrdinary && !(form && isRefused(form)) && sender === reader()) localStorage.removeItem(key);
}

function forgetAll(): void {
  hasSignedOut = true;
  for (const key of Object.keys(localStorage))
    if (key.startsWith(draftKey(reader(), "", ""))) localStorage.removeItem(key);
}
