type LessonState = "started" | "completed" | "failed";

/** The training's outline beside the course: drawn anew, as the server has it, when the lesson comes to something else. */
export class Outline {
  #state: LessonState | null = null;

  see(state: LessonState): void {
    if (this.#state !== null && state !== this.#state) void redraw();
    this.#state = state;
  }
}

async function redraw(): Promise<void> {
  const answer = await fetch(location.pathname, { headers: { accept: "text/html" } }).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector(".lesson-outline");
  if (fresh) document.querySelector(".lesson-outline")?.replaceChildren(...fresh.childNodes);
}
