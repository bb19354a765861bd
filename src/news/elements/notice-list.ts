import { announce } from "#ui/behaviour/toasts.ts";
import { mergeRows } from "./notice-list/merge-rows.ts";

/** What the bell tells when something came; see `#ui/elements/notice-bell.ts`. */
type NoticesEvent = CustomEvent<{ readonly fresh: { readonly text: string } | null }>;

/** A notice is read when one follows it, or ticks it off; neither loads the list anew. What comes while one looks joins the list. */
class NoticeList extends HTMLElement {
  private underWay: AbortController | null = null;
  private readonly onNotices = (event: Event): void => {
    event.preventDefault();
    const { fresh } = (event as NoticesEvent).detail;
    void this.refresh().then(() => fresh && announce(fresh.text));
  };

  connectedCallback(): void {
    this.addEventListener("click", ({ target }) => {
      const form =
        target instanceof Element && target.closest("a")
          ? target.closest("li")?.querySelector<HTMLFormElement>("form[data-read]")
          : null;
      if (form) this.tickOff(form);
    });
    this.addEventListener("submit", (event) => {
      if (!(event.target instanceof HTMLFormElement)) return;
      event.preventDefault();
      event.stopPropagation();
      this.tickOff(event.target);
    });
    document.addEventListener("notices", this.onNotices);
  }

  disconnectedCallback(): void {
    document.removeEventListener("notices", this.onNotices);
    this.underWay?.abort();
  }

  private tickOff(form: HTMLFormElement): void {
    void fetch(form.action, { method: "POST", body: new FormData(form), keepalive: true, redirect: "manual" }).catch(
      () => {},
    ); // Offline it stays unread, and can be ticked off again.
    const row = form.closest("li");
    row?.classList.remove("row-unread");
    row?.querySelector(".row-title .visually-hidden")?.remove();
    row?.querySelector("a")?.focus();
    form.remove();
  }

  private async refresh(): Promise<void> {
    this.underWay?.abort();
    const { signal } = (this.underWay = new AbortController());
    try {
      const response = await fetch(location.href, { headers: { accept: "text/html" }, signal });
      if (!response.ok) return;
      const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
      mergeRows(this, fresh.querySelector("notice-list"));
      replaceUnfocused(fresh, ".page-heading .lead");
      replaceUnfocused(fresh, ".page-actions");
    } catch {
      // Offline, or overtaken by the next: the list stays as it is.
    }
  }
}

/** Replaces a part of the page by what it is now, unless somebody is in it. */
function replaceUnfocused(fresh: Document, selector: string): void {
  const part = document.querySelector(selector);
  const replacement = fresh.querySelector(selector);
  if (part && replacement && !part.contains(document.activeElement)) part.replaceWith(document.adoptNode(replacement));
}

customElements.define("notice-list", NoticeList);
