/**
 * Brings the list as it is now into the one on the screen: what is new comes on top, what changed is written anew, and what one
 * is looking at stays where it is.
 */
export function mergeRows(shown: Element, fresh: Element | null): void {
  const rows = shown.querySelector("ul.row-list");
  const freshRows = fresh?.querySelector("ul.row-list");
  if (!rows || !freshRows) {
    if (fresh) shown.replaceChildren(...fresh.childNodes);
    return;
  }
  const first = rows.firstElementChild;
  for (const row of freshRows.querySelectorAll(":scope > li")) {
    const known = document.getElementById(row.id);
    if (known) rewrite(known, row);
    else if (row.classList.contains("row-unread")) {
      row.classList.add("notice-fresh");
      rows.insertBefore(row, first);
    }
  }
}

function rewrite(known: Element, row: Element): void {
  const isSame = known.textContent === row.textContent && known.className === row.className;
  if (!isSame && !known.contains(document.activeElement)) known.replaceWith(row);
}
