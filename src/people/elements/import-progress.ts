import { fetchThisPage, replaceParts } from "#ui/behaviour/page-parts.ts";
import { announce } from "#ui/behaviour/toasts.ts";

/** Keeps the progress of an import up to date, and shows what came of it as soon as it is finished. */
const pause = 1000;

class ImportProgress extends HTMLElement {
  #timer: number | undefined;

  connectedCallback(): void {
    this.#timer = window.setTimeout(() => void this.#refresh(), pause);
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.#timer);
  }

  /** Asks for this page again: while it still holds a progress, only that is put in place. */
  async #refresh(): Promise<void> {
    const page = await fetchThisPage();
    if (!this.isConnected) return;
    const fresh = page?.querySelector("import-progress");
    if (page && !fresh) return showOutcome(page);
    if (fresh) this.replaceChildren(...fresh.children);
    this.#timer = window.setTimeout(() => void this.#refresh(), pause);
  }
}

function showOutcome(page: Document): void {
  replaceParts(page, [".page-heading", ".page-body"]);
  announce(document.querySelector(".page-heading .lead")?.textContent ?? "");
}

customElements.define("import-progress", ImportProgress);
