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
    const page = await fetch(location.href, { headers: { accept: "text/html" } })
      .then((response) => (response.ok ? response.text() : null))
      .catch(() => null);
    if (!this.isConnected) return;
    const fresh =
      page === null ? null : new DOMParser().parseFromString(page, "text/html").querySelector("import-progress");
    if (page !== null && fresh === null) return location.reload();
    if (fresh !== null) this.replaceChildren(...fresh.children);
    this.#timer = window.setTimeout(() => void this.#refresh(), pause);
  }
}

customElements.define("import-progress", ImportProgress);
