/**
 * For an element that waits for work in the background: what came of it takes the place of a part of the page. Loading the
 * whole page anew would cut off whoever is on the way elsewhere, and throw away what they have typed.
 */

/** This page as the server has it now; null when it cannot be had: no connection, no session, or it is gone. */
export async function fetchThisPage(): Promise<Document | null> {
  const answer = await fetch(location.href, { headers: { accept: "text/html" } }).catch(() => null);
  if (!answer?.ok || answer.redirected) return null;
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

/** Puts what these selectors find in `fresh` in the place of what they find in this page. */
export function replaceParts(fresh: Document, selectors: readonly string[]): void {
  loadWhatItNeeds(fresh);
  for (const selector of selectors) {
    const part = document.querySelector<HTMLElement>(selector);
    const replacement = fresh.querySelector<HTMLElement>(selector);
    if (part && replacement) replace(part, document.adoptNode(replacement));
  }
}

/** Who stood on a link or button of the part stands on the same one of the new part, or else at its beginning. */
function replace(part: HTMLElement, replacement: HTMLElement): void {
  const focused = part.contains(document.activeElement) ? document.activeElement : null;
  for (const unscripted of replacement.querySelectorAll("noscript")) unscripted.remove();
  part.replaceWith(replacement);
  if (!focused) return;
  const controls = [...replacement.querySelectorAll<HTMLElement>("a[href], button")];
  const same = controls.find((control) => control.textContent === focused.textContent);
  if (!same) replacement.tabIndex = -1;
  (same ?? replacement).focus();
}

/** The new part may hold elements that this page did not have until now. */
function loadWhatItNeeds(fresh: Document): void {
  for (const { href } of fresh.head.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")) {
    if (isLoaded("link[rel=stylesheet]", "href", href)) continue;
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
  }
  for (const { src } of fresh.head.querySelectorAll<HTMLScriptElement>("script[src]")) {
    if (isLoaded("script[src]", "src", src)) continue;
    document.head.append(Object.assign(document.createElement("script"), { type: "module", src }));
  }
}

const isLoaded = (selector: string, property: "href" | "src", address: string): boolean =>
  [...document.head.querySelectorAll(selector)].some((loaded) => Reflect.get(loaded, property) === address);
