/** Shows the password while the button is pressed down. */
class PasswordReveal extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector("input");
    const button = this.querySelector("button");
    if (!input || !button) return;
    button.hidden = false;
    button.addEventListener("click", () => {
      const isShown = input.type === "text";
      input.type = isShown ? "password" : "text";
      button.ariaPressed = String(!isShown);
      input.focus();
    });
    input.form?.addEventListener("submit", () => (input.type = "password"));
  }
}

customElements.define("password-reveal", PasswordReveal);
