const pause = 1500;

/** Looks whether a course package has been unpacked, and shows the page anew when it has. */
export class PackageProgress extends HTMLElement {
  private timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.look();
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
  }

  private look(): void {
    this.timer = setTimeout(() => void this.ask(), pause);
  }

  private async ask(): Promise<void> {
    const state = await stateAt(this.getAttribute("endpoint") ?? "");
    if (state === "unpacking" || state === "unknown") this.look();
    else location.reload();
  }
}

/** Without a connection nothing is known, and it is asked again. */
async function stateAt(endpoint: string): Promise<string> {
  try {
    const answer = await fetch(endpoint, { headers: { accept: "application/json" } });
    if (!answer.ok) return "gone";
    const body: unknown = await answer.json();
    return typeof body === "object" && body !== null && "state" in body ? String(body.state) : "gone";
  } catch {
    return "unknown";
  }
}

customElements.define("package-progress", PackageProgress);
