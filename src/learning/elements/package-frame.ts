/**
 * The player's frame, on the content host. It holds the runtime where the content looks for it (`window.API`,
 * `window.API_1484_11`), opens items in a frame of their own, and passes on to the application everything that they tell.
 * The application's page journals and sends. Only as the window goes away, when that page hears nothing any more, the frame
 * sends and keeps what is left by itself.
 */
import "./package-frame.css";
import {
  type Direction,
  type FromFrame,
  longestTold,
  type Play,
  type PlayItem,
  type ToFrame,
} from "./package-contract.ts";
import { LeftBehind } from "./package-journal/left-behind.ts";
import { Unconfirmed } from "./package-journal/unconfirmed.ts";
import type { Runtime, RuntimeEvents } from "./package-runtime/runtime.ts";

const { application = "", attempt = "" } = document.documentElement.dataset;
const leftBehind = new LeftBehind(attempt);

const say = (message: FromFrame): void => window.parent.postMessage(message, application);

class Player implements RuntimeEvents {
  readonly #play: Play;
  readonly #runtime: Runtime;
  readonly #unconfirmed: Unconfirmed;
  #content: HTMLIFrameElement | null = null;
  #current: PlayItem | null = null;

  constructor(play: Play, open: (play: Play, events: RuntimeEvents) => Runtime) {
    this.#play = play;
    this.#unconfirmed = new Unconfirmed(play.journalId);
    this.#runtime = open(play, this);
  }

  begin(): void {
    this.#runtime.begin(this.#play.currentItem);
  }

  told(element: string, value: string): void {
    if (!this.#current || value.length > longestTold) return;
    say({ type: "told", entry: this.#unconfirmed.add(this.#current.id, element, value) });
  }

  committed(): void {
    say({ type: "commit" });
    this.#saySteps();
  }

  refused(): void {
    say({ type: "refused" });
  }

  /** The runtime decided what plays next; null when the course has come to an end, or waits for a choice. */
  deliver(itemId: string | null): void {
    const item = this.#play.items.find(({ id }) => id === itemId);
    if (!item?.address) {
      this.#current = null;
      this.#show(null);
      say({ type: "waiting" });
      return;
    }
    this.#current = item;
    this.#runtime.load(item);
    this.told("~item", "");
    say({ type: "opened", item: item.id });
    this.#show(item.address);
    this.#saySteps();
  }

  choose(itemId: string): void {
    this.#leave();
    this.#runtime.choose(itemId);
  }

  step(direction: Direction): void {
    this.#leave();
    this.#runtime.step(direction);
  }

  #saySteps(): void {
    const possible = { previous: this.#runtime.canStep("previous"), continue: this.#runtime.canStep("continue") };
    say({ type: "steps", possible });
  }

  kept(until: number): void {
    this.#unconfirmed.confirm(until);
  }

  /** The content says goodbye here and now, and will come back. */
  close(): void {
    this.#leave();
    this.#runtime.suspend();
  }

  /** The window goes away: what the content says last goes out, and is kept, by itself. */
  depart(): void {
    this.close();
    const farewell = this.#unconfirmed.farewell();
    if (farewell) leftBehind.leave(farewell);
  }

  /** Instead of the browser's own page without a way on. */
  #openWhenOnline(): void {
    const item = this.#current;
    this.#leave();
    say({ type: "unreachable" });
    window.addEventListener("online", () => item && item === this.#current && this.deliver(item.id), { once: true });
  }

  #leave(): void {
    this.#show(null);
    this.#runtime.finish();
  }

  /** A frame is taken away and not just sent elsewhere: then the content's `unload` has run before the next one opens. */
  #show(address: string | null): void {
    this.#content?.remove();
    this.#content = null;
    if (address === null) return;
    const frame = document.createElement("iframe");
    frame.name = "content";
    frame.title = this.#current?.title ?? this.#play.title;
    frame.allow = "autoplay; fullscreen";
    frame.src = address;
    document.body.append(frame);
    frame.addEventListener("load", () => {
      if (showsClosedTicket(frame)) void askForTicket();
      else if (frame.contentDocument === null && !navigator.onLine) this.#openWhenOnline();
      else listenForLife(frame);
    });
    this.#content = frame;
  }
}

function showsClosedTicket(frame: HTMLIFrameElement): boolean {
  return frame.contentDocument?.documentElement.dataset["ticket"] === "closed";
}

/** The content may look like that by itself, so the server is asked. The application opens the course again, where it was. */
async function askForTicket(): Promise<void> {
  const answer = await fetch("~player", { method: "HEAD" }).catch(() => null);
  if (answer?.status !== 404) return;
  player?.close();
  player = null;
  say({ type: "closed" });
}

/** Somebody who moves or types in the content is there: that counts as learning time. */
function listenForLife(frame: HTMLIFrameElement): void {
  const stirred = throttled(() => say({ type: "stirred" }), 10_000);
  for (const kind of ["pointermove", "pointerdown", "keydown", "scroll", "play"]) {
    try {
      frame.contentWindow?.addEventListener(kind, stirred, { capture: true, passive: true });
    } catch {
      return; // A page from elsewhere in the package's frame: it cannot be listened to.
    }
  }
}

function throttled(act: () => void, everyMilliseconds: number): () => void {
  let last = 0;
  return () => {
    if (Date.now() - last < everyMilliseconds) return;
    last = Date.now();
    act();
  };
}

let player: Player | null = null;

async function play(course: Play): Promise<void> {
  const { openRuntime } =
    course.standard === "scorm-1.2"
      ? await import("./package-runtime/scorm-12.ts")
      : await import("./package-runtime/scorm-2004.ts");
  document.title = course.title;
  player = new Player(course, openRuntime);
  player.begin();
}

window.addEventListener("message", ({ origin, source, data }: MessageEvent<ToFrame>) => {
  if (origin !== application || source !== window.parent) return;
  if (data.type === "play" && !player) void play(data.play);
  if (data.type === "choose") player?.choose(data.item);
  if (data.type === "step") player?.step(data.direction);
  if (data.type === "kept") player?.kept(data.until);
  if (data.type === "taken") leftBehind.forget(data.journalIds);
});

window.addEventListener("pagehide", () => player?.depart());

say({ type: "ready", left: leftBehind.found() });
