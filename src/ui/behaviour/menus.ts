const openMenus = (): NodeListOf<HTMLDetailsElement> => document.querySelectorAll("details[data-menu][open]");

/** Menus close by a click outside, by Escape and when the focus leaves; arrow keys walk through them. Escape also puts a tooltip away. */
export function watchMenus(): void {
  document.addEventListener("click", ({ target }) => closeOthers(target));
  document.addEventListener("focusin", ({ target }) => closeOthers(target));
  document.addEventListener("keydown", onKey);
  document.addEventListener("pointerover", ({ target }) => restoreTooltips(target));
}

function closeOthers(target: EventTarget | null): void {
  for (const menu of openMenus()) if (target instanceof Node && !menu.contains(target)) menu.open = false;
}

function onKey(event: KeyboardEvent): void {
  if (event.key === "Escape") return leave();
  const menu = event.target instanceof Element ? event.target.closest<HTMLDetailsElement>("details[data-menu]") : null;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!menu || (step === undefined && event.key !== "Home" && event.key !== "End")) return;
  event.preventDefault();
  menu.open = true;
  const items = [...menu.querySelectorAll<HTMLElement>(":scope > :not(summary) :is(a, button)")];
  const from = items.findIndex((item) => item === document.activeElement);
  items.at(nextIndex(event.key, from, items.length))?.focus();
}

function nextIndex(key: string, from: number, count: number): number {
  if (key === "Home") return 0;
  if (key === "End") return -1;
  if (from < 0) return key === "ArrowDown" ? 0 : -1;
  return (from + (key === "ArrowDown" ? 1 : -1) + count) % count;
}

function leave(): void {
  for (const menu of openMenus()) {
    if (menu.contains(document.activeElement)) menu.querySelector("summary")?.focus();
    menu.open = false;
  }
  for (const place of document.querySelectorAll<HTMLElement>("[data-tooltip]")) place.dataset["dismissed"] = "";
}

function restoreTooltips(target: EventTarget | null): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-tooltip][data-dismissed]"))
    if (!(target instanceof Node && place.contains(target))) delete place.dataset["dismissed"];
}
