/** Links to a `<dialog>` open it as a modal; `data-close` and a click beside it close it. */
export function watchDialogs(): void {
  for (const dialog of document.querySelectorAll<HTMLDialogElement>("dialog[open]")) open(dialog);
  openFromAddress();
  addEventListener("hashchange", openFromAddress);
  document.addEventListener("click", onClick);
}

function open(dialog: HTMLDialogElement): void {
  if (dialog.matches(":modal")) return;
  dialog.close();
  dialog.showModal();
}

function openFromAddress(): void {
  const dialog = location.hash ? document.getElementById(location.hash.slice(1)) : null;
  if (!(dialog instanceof HTMLDialogElement)) return;
  history.replaceState(history.state, "", location.pathname + location.search);
  open(dialog);
}

function onClick(event: MouseEvent): void {
  if (!(event.target instanceof Element)) return;
  if (event.target instanceof HTMLDialogElement) return closeWhenBeside(event.target, event);
  const link = event.target.closest<HTMLAnchorElement>("a[href^='#'], [data-close]");
  if (!link) return;
  const linked = link.hash ? document.getElementById(link.hash.slice(1)) : null;
  const closed = "close" in link.dataset ? link.closest("dialog") : null;
  if (!(linked instanceof HTMLDialogElement) && !closed) return;
  event.preventDefault();
  if (linked instanceof HTMLDialogElement) open(linked);
  else closed?.close();
}

function closeWhenBeside(dialog: HTMLDialogElement, { clientX, clientY }: MouseEvent): void {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  const isInside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
  if (!isInside) dialog.close();
}
