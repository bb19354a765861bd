/**
 * Plays a course package: opens the attempt, frames the content host, journals everything that the content tells and sends
 * it. Wraps the page's own markup, which it fills in: `[data-status]`, `[data-contents]`, `[data-stage]`, and buttons with
 * `data-step`.
 */
import * as m from "#messages/learning";
import { formatTime } from "#platform/i18n/locale.ts";
import type { FromFrame, ItemState, OpenedAttempt, ToFrame } from "./package-contract.ts";
import { Journal } from "./package-journal/journal.ts";
import { sendFarewell, sendJournal, sendLeftovers, type SendOutcome } from "./package-journal/sender.ts";
import { contentsList } from "./package-player-contents.ts";

const heartbeat = 20_000;
const soonAfterCommit = 300;

class PackagePlayer extends HTMLElement {
  readonly #journal = new Journal(document.documentElement.dataset["reader"] ?? "");
  readonly #journalId = crypto.randomUUID();
  readonly #closing = new AbortController();
  #attempt: OpenedAttempt | null = null;
  #frame: HTMLIFrameElement | null = null;
  #sequence = 0;
  #current: string | null = null;
  #states = new Map<string, ItemState>();
  #sending: Promise<void> | null = null;
  #timer: number | undefined;
  #lastStir = Date.now();

  connectedCallback(): void {
    const { signal } = this.#closing;
    window.addEventListener("message", (event) => this.#hear(event as MessageEvent<FromFrame>), { signal });
    window.addEventListener("pagehide", () => void this.#sayFarewell(), { signal });
    window.addEventListener("online", () => void this.#send(), { signal });
    document.addEventListener(
      "visibilitychange",
      () => void (document.visibilityState === "hidden" ? this.#sayFarewell() : this.#send()),
      { signal },
    );
    for (const button of this.querySelectorAll<HTMLButtonElement>("[data-step]"))
      button.addEventListener(
        "click",
        () => this.#tell({ type: "step", direction: button.dataset["step"] === "previous" ? "previous" : "continue" }),
        { signal },
      );
    this.#part("again")?.addEventListener("click", () => void this.#open(true), { signal });
    this.#part("fullscreen")?.addEventListener("click", () => void this.#part("stage")?.requestFullscreen(), {
      signal,
    });
    setInterval(() => void this.#send(), heartbeat);
    void this.#open(false);
  }

  disconnectedCallback(): void {
    this.#closing.abort();
  }

  /** What an earlier visit could not send goes first: the server then gives back all of it. */
  async #open(again: boolean): Promise<void> {
    this.#say(m.playerOpening());
    try {
      await sendLeftovers(this.#journal);
      const response = await fetch(this.getAttribute("opens") ?? "", {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json" },
        body: JSON.stringify({ again }),
      });
      const answer = (await response.json()) as OpenedAttempt | { readonly error: string };
      if ("error" in answer) return this.#say(answer.error, "failed");
      this.#show(answer);
    } catch {
      this.#say(m.playerCannotOpen(), "failed");
    }
  }

  #show(attempt: OpenedAttempt): void {
    this.#attempt = attempt;
    this.#states = new Map(attempt.items.map(({ id, state }) => [id, state]));
    this.#frame?.remove();
    const frame = document.createElement("iframe");
    frame.title = m.playerFrameTitle({ title: attempt.title });
    frame.setAttribute(
      "sandbox",
      "allow-scripts allow-same-origin allow-forms allow-popups allow-modals allow-downloads allow-pointer-lock",
    );
    frame.allow = "autoplay; fullscreen";
    frame.src = attempt.frameUrl;
    this.#part("stage")?.append(frame);
    this.#frame = frame;
    this.#drawContents();
  }

  #hear({ origin, source, data }: MessageEvent<FromFrame>): void {
    const attempt = this.#attempt;
    if (!attempt || source !== this.#frame?.contentWindow || origin !== new URL(attempt.frameUrl).origin) return;
    if (data.type === "ready") {
      const { frameUrl: _, openedBy: __, ...play } = attempt;
      this.#tell({ type: "play", play });
      this.#say(m.playerReady());
    }
    if (data.type === "told") void this.#write(data.item, data.element, data.value);
    if (data.type === "commit") this.#sendSoon();
    if (data.type === "stirred") this.#lastStir = Date.now();
    if (data.type === "opened") this.#moveTo(data.item);
    if (data.type === "waiting") this.#moveTo(null);
  }

  #moveTo(item: string | null): void {
    this.#current = item;
    this.#lastStir = Date.now();
    if (item !== null) void this.#write(item, "~item", "");
    this.#part("waiting")?.toggleAttribute("hidden", item !== null);
    this.#drawContents();
    this.#sendSoon();
  }

  async #write(item: string, element: string, value: string): Promise<void> {
    const attemptId = this.#attempt?.attemptId;
    if (!attemptId) return;
    this.#sequence += 1;
    this.#lastStir = Date.now();
    await this.#journal.keep({
      attemptId,
      journalId: this.#journalId,
      sequence: this.#sequence,
      item,
      element,
      value: value.slice(0, 400_000),
    });
  }

  #sendSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#send(), soonAfterCommit);
  }

  /** One at a time; who asks meanwhile is served by another round. */
  async #send(): Promise<void> {
    if (!this.#attempt) return;
    if (this.#sending) return this.#sending.then(() => this.#send());
    this.#sending = this.#sendOnce(this.#attempt).finally(() => (this.#sending = null));
    return this.#sending;
  }

  async #sendOnce({ attemptId, openedBy }: OpenedAttempt): Promise<void> {
    const present = document.visibilityState === "visible" && Date.now() - this.#lastStir < 5 * 60_000;
    this.#report(await sendJournal(this.#journal, attemptId, { openedBy, present }));
  }

  #report(outcome: SendOutcome): void {
    if (outcome.kind === "offline") this.#say(m.playerOffline(), "offline");
    if (outcome.kind === "signed-out") this.#say(m.playerSignedOut(), "offline");
    if (outcome.kind === "refused") this.#say(m.playerRefused(), "failed");
    if (outcome.kind !== "sent") return;
    const { savedAt, states, superseded, lessonState } = outcome.receipt;
    for (const [item, state] of Object.entries(states)) this.#states.set(item, state);
    this.#drawContents();
    this.#say(
      superseded ? m.playerSuperseded() : m.playerSaved({ time: formatTime(new Date(savedAt)) }),
      superseded ? "offline" : "saved",
    );
    this.#part("done")?.toggleAttribute("hidden", lessonState !== "completed");
    this.#part("again")?.toggleAttribute("hidden", lessonState !== "failed");
  }

  async #sayFarewell(): Promise<void> {
    if (this.#attempt) await sendFarewell(this.#journal, this.#attempt.attemptId, this.#attempt.openedBy);
  }

  #drawContents(): void {
    const attempt = this.#attempt;
    const place = this.#part("contents");
    if (!attempt || !place) return;
    const items = attempt.items.filter(({ visible }) => visible);
    place.toggleAttribute("hidden", items.length < 2);
    place.replaceChildren(
      contentsList(items, this.#states, this.#current, (item) => this.#tell({ type: "choose", item })),
    );
    const hidden = new Set(attempt.items.find(({ id }) => id === this.#current)?.hideLmsUi);
    for (const button of this.querySelectorAll<HTMLButtonElement>("[data-step]"))
      button.hidden = items.length < 2 || hidden.has(button.dataset["step"] ?? "");
  }

  #tell(message: ToFrame): void {
    if (this.#attempt) this.#frame?.contentWindow?.postMessage(message, new URL(this.#attempt.frameUrl).origin);
  }

  #say(text: string, state: "busy" | "saved" | "offline" | "failed" = "busy"): void {
    const status = this.#part("status");
    if (!status || status.textContent === text) return;
    status.textContent = text;
    status.dataset["state"] = state;
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-part="${name}"]`);
  }
}

customElements.define("package-player", PackagePlayer);
