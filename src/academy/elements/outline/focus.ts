/** Where the keyboard is: in which part of the outline, and at which of its controls. */
export interface FocusedPart {
  readonly part: string;
  readonly control: string;
}

export function focusedPart(root: HTMLElement): FocusedPart | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !root.contains(focused)) return null;
  const part = focused.closest<HTMLElement>("[data-lesson], [data-module]");
  if (!part) return null;
  const { lesson, module } = part.dataset;
  return {
    part: lesson ? `[data-lesson="${lesson}"]` : `[data-module="${module}"]`,
    control: focused instanceof HTMLButtonElement && focused.value ? `button[value="${focused.value}"]` : "summary",
  };
}

/** Gives the keyboard its place back; when that button has no use any more, the one beside it. */
export function focusPart(root: HTMLElement, focused: FocusedPart | null): void {
  if (!focused) return;
  const part = root.querySelector(focused.part);
  const control = part?.querySelector<HTMLElement>(`${focused.control}:not(:disabled)`);
  const other = part?.querySelector<HTMLElement>("button[name=step]:not(:disabled), summary");
  (control ?? other)?.focus();
}
