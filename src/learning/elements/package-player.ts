/**
 * Plays a course package: opens the attempt, frames the content host, journals everything that the content tells and sends
 * it. Wraps the page's own markup, which it fills in: its parts by `data-part`, and the buttons named `step`.
 */
import * as m from "#messages/learning";
import { formatTime } from "#platform/i18n/locale.ts";
import type {
  Direction,
  Farewell,
  FromFrame,
  ItemState,
  JournalEntry,
  OpenedAttempt,
  ToFrame,
} from "./package-contract.ts";
import { Journal } from "./package-journal/journal.ts";
import { sendFarewell, sendJournal, type SendOutcome } from "./package-journal/sender.ts";
import { Soonest } from "./package-journal/soonest.ts";
import { contentsList, replaceKeepingFocus, standsBeside } from "./package-player-contents.ts";
import { Outcome } from "./package-player-outcome.ts";
import { Outline } from "./package-player-outline.ts";
import { frameOf, openAttempt, takeOver } from "./package-player-opening.ts";

const heartbeat = 20_000;
const soonAfterCommit = 300;
/** Not every course ever asks to keep what it tells. */
const soonAfterTold = 3_000;
/** Milliseconds without a sign of life after which nobody is there. */
const longestStillness = 5 * 60_000;

class PackagePlayer extends HTMLElement {
  readonly #journal = new Journal(document.documentElement.dataset["reader"] ?? "");
  #journalId = "";
  readonly #closing = new AbortController();
  readonly #outline = new Outline();
  readonly #result = new Outcome(this);
  #attempt: OpenedAttempt | null = null;
  #frame: HTMLIFrameElement | null = null;
  #current: string | null = null;
  #states = new Map<string, ItemState>();
  #sending: Promise<void> | null = null;
  readonly #soonest = new Soonest(() => void this.#send());
  #lastStir = Date.now();

  connectedCallback(): void {
    const { signal } = this.#closing;
    window.addEventListener("message", (event) => this.#hear(event as MessageEvent<FromFrame>), { signal });
    window.addEventListener("pagehide", () => void this.#sayFarewell(), { signal });
    // Back from the browser's memory of pages: the content has said goodbye, so the course opens anew where it was.
    window.addEventListener("pageshow", ({ persisted }) => persisted && location.reload(), { signal });
    window.addEventListener("offline", () => this.#say(m.playerOffline(), "offline"), { signal });
    window.addEventListener("online", () => this.#reconnect(), { signal });
    document.addEventListener(
      "visibilitychange",
      () => void (document.visibilityState === "hidden" ? this.#sayFarewell() : this.#send()),
      { signal },
    );
    for (const button of this.#stepButtons())
      button.addEventListener("click", () => this.#tell({ type: "step", direction: button.value as Direction }), {
        signal,
      });
    this.#part("again")?.addEventListener("click", () => void this.#open(true), { signal });
    this.#part("reopen")?.addEventListener("click", () => location.reload(), { signal });
    const fullscreen = this.#part("fullscreen");
    fullscreen?.toggleAttribute("hidden", !document.fullscreenEnabled);
    fullscreen?.addEventListener("click", () => void this.#part("stage")?.requestFullscreen(), { signal });
    setInterval(() => void this.#send(), heartbeat);
    void this.#open(false);
  }

  disconnectedCallback(): void {
    this.#closing.abort();
  }

  async #open(again: boolean): Promise<void> {
    this.#say(m.playerOpening());
    try {
      const answer = await openAttempt(this.#journal, this.getAttribute("opens") ?? "", again);
      if ("error" in answer) return this.#say(answer.error, "failed");
      this.#show(answer);
    } catch {
      this.#say(m.playerCannotOpen(), "failed");
    }
  }

  #show(attempt: OpenedAttempt): void {
    this.#attempt = attempt;
    this.#journalId = crypto.randomUUID();
    this.#states = new Map(attempt.items.map(({ id, state }) => [id, state]));
    this.#result.open();
    this.#frame?.remove();
    const frame = frameOf(attempt);
    this.#part("stage")?.append(frame);
    this.#part("contents")?.toggleAttribute("open", standsBeside(this));
    this.#frame = frame;
    this.#drawContents();
  }

  #hear({ origin, source, data }: MessageEvent<FromFrame>): void {
    const attempt = this.#attempt;
    if (!attempt || source !== this.#frame?.contentWindow || origin !== new URL(attempt.frameUrl).origin) return;
    if (data.type === "ready") void this.#begin(attempt, data.left);
    if (data.type === "told") void this.#write(data.entry);
    if (data.type === "commit") this.#soonest.within(soonAfterCommit);
    if (data.type === "stirred") this.#stir();
    if (data.type === "closed") void this.#open(false);
    if (data.type === "opened") this.#moveTo(data.item);
    if (data.type === "waiting") this.#moveTo(null);
    if (data.type === "unreachable") this.#notice(m.playerItemUnreachable());
    if (data.type === "refused") this.#notice(m.playerStepRefused());
    if (data.type === "steps") this.#allowSteps(data.possible);
  }

  /** Plays what was opened; or opens it again, when what an earlier visit left behind makes it older than it should be. */
  async #begin(attempt: OpenedAttempt, left: readonly Farewell[]): Promise<void> {
    try {
      const isOutdated = await takeOver(this.#journal, attempt, left);
      this.#tell({ type: "taken", journalIds: left.map(({ journalId }) => journalId) });
      if (isOutdated) return await this.#open(false);
    } catch {
      return this.#say(m.playerCannotOpen(), "failed");
    }
    const { frameUrl: _, openedBy: __, applied: ___, ...play } = attempt;
    this.#tell({ type: "play", play: { ...play, journalId: this.#journalId } });
    this.#say(m.playerReady());
  }

  /** Who was away for long is heard at once: the files of the package may have been closed meanwhile. */
  #stir(): void {
    const wasAway = this.#isAway();
    this.#lastStir = Date.now();
    if (wasAway) void this.#send();
  }

  #reconnect(): void {
    this.#notice("");
    void this.#send();
  }

  #isAway(): boolean {
    return Date.now() - this.#lastStir > longestStillness;
  }

  #moveTo(item: string | null): void {
    this.#current = item;
    this.#lastStir = Date.now();
    this.#part("waiting")?.toggleAttribute("hidden", item !== null);
    this.#drawContents();
    this.#soonest.within(soonAfterCommit);
  }

  async #write(entry: JournalEntry): Promise<void> {
    const attemptId = this.#attempt?.attemptId;
    if (!attemptId) return;
    this.#lastStir = Date.now();
    this.#soonest.within(soonAfterTold);
    await this.#journal.keep({ ...entry, attemptId, journalId: this.#journalId });
  }

  /** One at a time; who asks meanwhile is served by another round. */
  async #send(): Promise<void> {
    if (!this.#attempt) return;
    if (this.#sending) return this.#sending.then(() => this.#send());
    this.#sending = this.#sendOnce(this.#attempt).finally(() => (this.#sending = null));
    return this.#sending;
  }

  async #sendOnce({ attemptId, openedBy }: OpenedAttempt): Promise<void> {
    const present = document.visibilityState === "visible" && !this.#isAway();
    this.#report(await sendJournal(this.#journal, attemptId, { journalId: this.#journalId, openedBy, present }));
  }

  #report(outcome: SendOutcome): void {
    if (outcome.kind === "offline") this.#say(m.playerOffline(), "offline");
    if (outcome.kind === "signed-out") this.#say(m.playerSignedOut(), "offline");
    if (outcome.kind === "refused") this.#say(m.playerRefused(), "failed");
    if (outcome.kind !== "sent") return;
    const { savedAt, states, superseded, outcome: result } = outcome.receipt;
    if (outcome.journalId === this.#journalId) this.#tell({ type: "kept", until: outcome.receipt.appliedUntil });
    for (const [item, state] of Object.entries(states)) this.#states.set(item, state);
    this.#drawContents();
    this.#say(
      superseded ? m.playerSuperseded() : m.playerSaved({ time: formatTime(new Date(savedAt)) }),
      superseded ? "offline" : "saved",
    );
    this.#outline.see(result.state);
    this.#result.show(result);
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
    const list = contentsList(items, this.#states, this.#current, (item) => this.#choose(item));
    replaceKeepingFocus(place.querySelector("nav"), list);
    const hidden = new Set(attempt.items.find(({ id }) => id === this.#current)?.hideLmsUi);
    const isAlone = attempt.items.filter(({ address }) => address !== null).length < 2;
    for (const button of this.#stepButtons()) button.hidden = isAlone || hidden.has(button.value);
  }

  #choose(item: string): void {
    this.#ask({ type: "choose", item });
    if (!standsBeside(this)) this.#part("contents")?.removeAttribute("open");
  }

  #allowSteps(possible: Readonly<Record<Direction, boolean>>): void {
    for (const button of this.#stepButtons()) button.disabled = !possible[button.value as Direction];
  }

  #stepButtons(): NodeListOf<HTMLButtonElement> {
    return this.querySelectorAll<HTMLButtonElement>('button[name="step"]');
  }

  #tell(message: ToFrame): void {
    if (this.#attempt) this.#frame?.contentWindow?.postMessage(message, new URL(this.#attempt.frameUrl).origin);
  }

  /** What the learner asks; an answer to what was asked before is no longer of use. */
  #ask(message: ToFrame): void {
    this.#notice("");
    this.#tell(message);
  }

  #notice(text: string): void {
    const notice = this.#part("notice");
    if (notice) notice.textContent = text;
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
