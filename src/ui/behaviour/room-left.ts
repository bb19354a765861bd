import * as m from "#messages/ui";
import { announce } from "./toasts.ts";

/** From this share of what a field takes, it says what is left. */
const nearlyFull = 0.85;
/** Long enough to finish a sentence: who cannot see the count does not hear it at every letter. */
const typingPause = 1000;
let typing: ReturnType<typeof setTimeout> | undefined;

/** Says at a field that is nearly full how many characters are left, or too many. The server decides, and counts as is done here. */
export function watchRoomLeft(): void {
  for (const control of document.querySelectorAll("[data-longest]")) show(control);
  document.addEventListener("input", ({ target }) => {
    clearTimeout(typing);
    const words = target instanceof Element ? show(target) : null;
    if (words) typing = setTimeout(() => announce(words), typingPause);
  });
}

/** Gives what it says; null when there is room enough. */
function show(control: Element): string | null {
  if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return null;
  const longest = Number(control.dataset["longest"]);
  const place = control.closest(".field")?.querySelector<HTMLElement>("[data-room]");
  if (!longest || !place) return null;
  const left = longest - control.value.trim().length;
  place.hidden = left > longest * (1 - nearlyFull);
  place.classList.toggle("field-room-over", left < 0);
  place.textContent = left < 0 ? m.charactersTooMany({ count: -left }) : m.charactersLeft({ count: left });
  return place.hidden ? null : place.textContent;
}
