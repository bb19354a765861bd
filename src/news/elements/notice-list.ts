/** A notice is read when one follows it, or ticks it off; neither loads the list anew. */
class NoticeList extends HTMLElement {
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
}

customElements.define("notice-list", NoticeList);
