/** Copies the text of the field and says so. */
class CopyField extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector("input");
    const button = this.querySelector("button");
    if (!input || !button) return;
    button.hidden = false;
    button.addEventListener("click", () => void this.copy(input, button));
    input.addEventListener("focus", () => input.select());
  }

  private async copy(input: HTMLInputElement, button: HTMLButtonElement): Promise<void> {
    input.select();
    await navigator.clipboard.writeText(input.value);
    button.ariaPressed = "true";
    const status = this.querySelector("output");
    if (status) status.textContent = button.dataset["done"] ?? "";
    setTimeout(() => (button.ariaPressed = null), 2000);
  }
}

customElements.define("copy-field", CopyField);
