import { showSelectAll } from "./selection.ts";
import { announce } from "./toasts.ts";

/** Long enough to finish a word. */
const typingPause = 300;

let place = "";
let underWay: AbortController | null = null;
let typing: ReturnType<typeof setTimeout> | undefined;

/**
 * Lists refresh in place: search and filters as one types and chooses, sorting and pages by their links. The address goes
 * along, so that a reload and the way back show the same list.
 */
export function watchLists(): void {
  place = location.pathname + location.search;
  document.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement) refreshSoon(target.form, typingPause);
  });
  document.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLSelectElement) refreshSoon(target.form, 0);
  });
  document.addEventListener("submit", (event) => {
    if (!isListForm(event.target)) return;
    event.preventDefault();
    refreshSoon(event.target, 0);
  });
  document.addEventListener("click", onClick);
  addEventListener("popstate", () => {
    if (place !== location.pathname + location.search) location.reload();
  });
}

const isListForm = (form: EventTarget | null): form is HTMLFormElement =>
  form instanceof HTMLFormElement && "refreshes" in form.dataset;

function refreshSoon(form: HTMLFormElement | null, pause: number): void {
  if (!isListForm(form)) return;
  clearTimeout(typing);
  typing = setTimeout(() => void refresh(addressOf(form), form.dataset["refreshes"] ?? ""), pause);
}

/** The address of the list as it is sorted now, with what the form says. */
function addressOf(form: HTMLFormElement): string {
  const query = new URLSearchParams(location.search);
  query.delete("page");
  for (const [name, value] of new FormData(form)) {
    if (name === "sort" || typeof value !== "string") continue;
    if (value) query.set(name, value);
    else query.delete(name);
  }
  return query.size > 0 ? `${location.pathname}?${query}` : location.pathname;
}

function onClick(event: MouseEvent): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-refresh]") : null;
  const list = link?.closest("[data-list]");
  if (!link || !list) return;
  event.preventDefault();
  void refresh(link.href, list.id).then(() => list.scrollIntoView({ block: "nearest" }));
}

async function refresh(address: string, listId: string): Promise<void> {
  underWay?.abort();
  underWay = new AbortController();
  const { signal } = underWay;
  const results = document.querySelector(`#${listId} [data-results]`);
  results?.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(address, { headers: { accept: "text/html" }, signal });
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html").getElementById(listId);
    if (!response.ok || !fresh) return location.assign(address);
    replaceParts(listId, fresh);
    history.pushState(null, "", address);
    place = location.pathname + location.search;
  } catch {
    if (!signal.aborted) location.assign(address);
  }
}

/** Replaces what depends on the state, and leaves the fields that one is typing in. */
function replaceParts(listId: string, fresh: HTMLElement): void {
  const focused = document.activeElement?.id;
  for (const part of document.querySelectorAll(`#${listId} [data-part]`)) {
    const name = part.getAttribute("data-part");
    const replacement = fresh.querySelector(`[data-part="${name}"]`);
    if (replacement) part.replaceWith(replacement);
    else part.replaceChildren();
  }
  if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus();
  showSelectAll();
  announce(document.querySelector(`#${listId} [data-count]`)?.textContent ?? "");
}
