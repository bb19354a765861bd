import { fetchThisPage, replaceParts } from "#ui/behaviour/page-parts.ts";
import { announce } from "#ui/behaviour/toasts.ts";

const pause = 1500;
const content = ".lesson-editor > section";

/** Looks whether a course package has been unpacked, and shows what came of it; the rest of the page stays as it is. */
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
    const page = (await isUnpacked(this.getAttribute("endpoint") ?? "")) ? await fetchThisPage() : null;
    if (!this.isConnected) return;
    if (!page) return this.look();
    replaceParts(page, [".page-heading", content]);
    announce(document.querySelector(`${content} :is(.alert-heading, h2)`)?.textContent ?? "");
  }
}

/** Without a connection nothing is known, and it is asked again. */
async function isUnpacked(endpoint: string): Promise<boolean> {
  const answer = await fetch(endpoint, { headers: { accept: "application/json" } }).catch(() => null);
  if (!answer?.ok) return false;
  const body: unknown = await answer.json();
  return typeof body === "object" && body !== null && "state" in body && body.state !== "unpacking";
}

customElements.define("package-progress", PackageProgress);
