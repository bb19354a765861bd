/**
 * Sends what courses told on an earlier visit and could not be sent then: without a network, after the session had expired.
 * What it wraps is shown when all of it has arrived.
 */
import { Journal } from "./package-journal/journal.ts";
import { sendLeftovers } from "./package-journal/sender.ts";

class PackageLeftovers extends HTMLElement {
  readonly #journal = new Journal(document.documentElement.dataset["reader"] ?? "");
  readonly #closing = new AbortController();

  connectedCallback(): void {
    window.addEventListener("online", () => void this.#send(), { signal: this.#closing.signal });
    void this.#send();
  }

  disconnectedCallback(): void {
    this.#closing.abort();
  }

  async #send(): Promise<void> {
    if (await this.#journal.isEmpty()) return;
    const isWaiting = await sendLeftovers(this.#journal);
    this.querySelector("[hidden]")?.toggleAttribute("hidden", isWaiting);
  }
}

customElements.define("package-leftovers", PackageLeftovers);
