/** Speaks with the browser's passkeys and takes what they say to the server. Its sentences come in its attributes. */
class PasskeyButton extends HTMLElement {
  #running = false;

  connectedCallback(): void {
    const button = this.querySelector("button");
    if (
      !button ||
      typeof PublicKeyCredential === "undefined" ||
      !("parseCreationOptionsFromJSON" in PublicKeyCredential)
    )
      return;
    this.hidden = false;
    button.addEventListener("click", () => void this.#perform(button));
  }

  async #perform(button: HTMLButtonElement): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    button.ariaBusy = "true";
    this.#say("");
    try {
      const options = await this.#send("/opties", {});
      const response = await this.#ask(options);
      const { location: path } = (await this.#send("", { response, ...this.#wishes() })) as { location: string };
      location.assign(path);
    } catch (error) {
      this.#say(this.#sentenceFor(error));
    } finally {
      this.#running = false;
      button.ariaBusy = null;
    }
  }

  async #ask(options: unknown): Promise<unknown> {
    const credential =
      this.getAttribute("ceremony") === "registration"
        ? await navigator.credentials.create({
            publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
              options as PublicKeyCredentialCreationOptionsJSON,
            ),
          })
        : await navigator.credentials.get({
            publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
              options as PublicKeyCredentialRequestOptionsJSON,
            ),
          });
    if (!(credential instanceof PublicKeyCredential)) throw new DOMException("", "NotAllowedError");
    return credential.toJSON();
  }

  /** What the form around the button says as well. */
  #wishes(): { returnTo: string; sharedDevice: boolean } {
    const shared = this.closest("form")?.elements.namedItem("sharedDevice");
    return {
      returnTo: this.getAttribute("return-to") ?? "/",
      sharedDevice: shared instanceof HTMLInputElement && shared.checked,
    };
  }

  async #send(path: string, body: object): Promise<unknown> {
    const answer = await fetch(`${this.getAttribute("at") ?? ""}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
    });
    const said = (await answer.json()) as { error?: string };
    if (!answer.ok) throw new Refused(said.error ?? "");
    return said;
  }

  #sentenceFor(error: unknown): string {
    if (error instanceof Refused && error.message) return error.message;
    const name = error instanceof DOMException ? error.name : "";
    const attribute =
      name === "NotAllowedError" || name === "AbortError"
        ? "cancelled"
        : name === "InvalidStateError"
          ? "known"
          : "failed";
    return this.getAttribute(attribute) ?? "";
  }

  #say(sentence: string): void {
    const problem = this.querySelector(".passkey-problem");
    if (problem) problem.textContent = sentence;
  }
}

/** The server said no, with a sentence for the reader. */
class Refused extends Error {}

customElements.define("passkey-button", PasskeyButton);
