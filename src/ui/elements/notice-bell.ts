import * as m from "#messages/ui";
import { showToast } from "../behaviour/toasts.ts";
import { countShown } from "../shell/count-shown.ts";

interface Fresh {
  readonly text: string;
  readonly href: string;
}

const isFresh = (value: unknown): value is Fresh =>
  typeof value === "object" &&
  value !== null &&
  "text" in value &&
  typeof value.text === "string" &&
  "href" in value &&
  typeof value.href === "string";

const minute = 60_000;
const longestPause = 30 * minute;

/**
 * Keeps the number at the bell right while the page is on the screen, and tells gently what just came. Asks the page first, with
 * the event "notices": who shows it itself prevents the default. A page that nobody sees is not connected: browsers have few
 * connections to give, and it reads anew when it is looked at again.
 */
class NoticeBell extends HTMLElement {
  private source: EventSource | null = null;
  private again: ReturnType<typeof setTimeout> | undefined;
  private pause = minute;
  private lastTold = "";
  private putAway: () => void = () => {};
  private readonly onVisibility = (): void => (document.hidden ? this.disconnect() : this.connect());
  private readonly onHide = (): void => this.disconnect();
  private readonly onShow = (): void => this.onVisibility();

  connectedCallback(): void {
    document.addEventListener("visibilitychange", this.onVisibility);
    addEventListener("pagehide", this.onHide);
    addEventListener("pageshow", this.onShow);
    this.onVisibility();
  }

  disconnectedCallback(): void {
    document.removeEventListener("visibilitychange", this.onVisibility);
    removeEventListener("pagehide", this.onHide);
    removeEventListener("pageshow", this.onShow);
    this.disconnect();
  }

  private connect(): void {
    if (this.source) return;
    clearTimeout(this.again);
    const source = new EventSource(this.address());
    source.addEventListener("open", () => {
      this.pause = minute;
    });
    source.addEventListener("notices", (event) => this.hear(event));
    source.addEventListener("yield", () => this.disconnect());
    source.addEventListener("error", () => {
      if (source.readyState === EventSource.CLOSED) this.tryLater();
    });
    this.source = source;
  }

  private disconnect(): void {
    clearTimeout(this.again);
    this.source?.close();
    this.source = null;
  }

  /** Refused: too many readers, or signed out. The browser gives up by itself then. */
  private tryLater(): void {
    this.disconnect();
    this.again = setTimeout(() => this.connect(), this.pause * (1 + Math.random()));
    this.pause = Math.min(longestPause, this.pause * 2);
  }

  private address(): string {
    const source = this.getAttribute("source") ?? "";
    return this.lastTold ? `${source}?${new URLSearchParams({ since: this.lastTold })}` : source;
  }

  private hear({ data, lastEventId }: MessageEvent<string>): void {
    this.lastTold = lastEventId;
    const news: unknown = JSON.parse(data);
    if (typeof news !== "object" || news === null || !("unread" in news)) return;
    const fresh = "fresh" in news && isFresh(news.fresh) ? news.fresh : null;
    this.count(Number(news.unread));
    const isShown = !document.dispatchEvent(new CustomEvent("notices", { cancelable: true, detail: { fresh } }));
    if (isShown || !fresh) return;
    this.putAway();
    this.putAway = showToast("information", fresh.text, fresh.href);
  }

  private count(unread: number): void {
    const link = this.querySelector("a");
    const count = this.querySelector<HTMLElement>(".notices-count");
    if (!link || !count) return;
    link.ariaLabel = link.title = m.noticesWithCount({ count: unread });
    count.textContent = countShown(unread);
    count.hidden = unread === 0;
  }
}

customElements.define("notice-bell", NoticeBell);
