/** While a lesson is open and in sight, tells the server so: it counts the time, and keeps the place in a video or recording. */
const everySeconds = 20;

class LessonPresence extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | null = null;
  readonly #leave = (): void => this.#tell();
  readonly #turn = (): void => {
    if (document.visibilityState === "hidden") this.#tell();
  };

  connectedCallback(): void {
    this.#resume();
    this.#timer = setInterval(() => {
      if (document.visibilityState === "visible") this.#tell();
    }, everySeconds * 1000);
    window.addEventListener("pagehide", this.#leave);
    document.addEventListener("visibilitychange", this.#turn);
    this.#medium?.addEventListener("pause", this.#leave);
    this.#medium?.addEventListener("seeked", this.#leave);
  }

  disconnectedCallback(): void {
    if (this.#timer) clearInterval(this.#timer);
    window.removeEventListener("pagehide", this.#leave);
    document.removeEventListener("visibilitychange", this.#turn);
  }

  get #medium(): HTMLMediaElement | null {
    return this.querySelector("video, audio");
  }

  /** Goes to where the learner was; who had come to the end begins anew. */
  #resume(): void {
    const medium = this.#medium;
    const at = Number(this.getAttribute("resume-at"));
    if (!medium || !(at > 0)) return;
    const go = (): void => {
      if (at < medium.duration - 5) medium.currentTime = at;
    };
    if (medium.readyState >= HTMLMediaElement.HAVE_METADATA) go();
    else medium.addEventListener("loadedmetadata", go, { once: true });
  }

  /** Sent also while the page goes away. One that gets lost costs at most the time until the next. */
  #tell(): void {
    const medium = this.#medium;
    const seconds = medium && medium.currentTime > 0 ? medium.currentTime : undefined;
    fetch(this.getAttribute("tells") ?? "", {
      method: "POST",
      keepalive: true,
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ seconds }),
    }).catch(() => {});
  }
}

customElements.define("lesson-presence", LessonPresence);
