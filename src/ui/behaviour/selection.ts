import * as m from "#messages/ui";

const boxes = (results: Element): HTMLInputElement[] => [
  ...results.querySelectorAll<HTMLInputElement>("tbody input[name='selected']"),
];

/** Ticking all rows of a page at once, and the count of ticked rows in the bar with actions. */
export function watchSelection(): void {
  showSelectAll();
  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const results = target.closest("[data-results]");
    if (!results) return;
    if ("selectAll" in target.dataset) for (const box of boxes(results)) box.checked = target.checked;
    showCount(results);
  });
}

/** Needs JavaScript, so it is hidden until there is. Called again after rows have been replaced. */
export function showSelectAll(): void {
  for (const box of document.querySelectorAll<HTMLElement>("[data-select-all]")) box.hidden = false;
}

function showCount(results: Element): void {
  const all = boxes(results);
  const ticked = all.filter((box) => box.checked).length;
  const count = results.querySelector("[data-selection-count]");
  if (count) count.textContent = m.selectedCount({ count: ticked });
  const every = results.querySelector<HTMLInputElement>("[data-select-all]");
  if (!every) return;
  every.checked = ticked === all.length;
  every.indeterminate = ticked > 0 && ticked < all.length;
}
