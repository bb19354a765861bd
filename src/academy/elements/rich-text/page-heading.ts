import type { Editor } from "@tiptap/core";

/** The heading of the page, which tells how far the lesson is and offers to publish it. The server draws it, now too. */
export class PageHeading {
  #drawnFor: string | null = null;

  /** Draws the heading anew when what was saved may have changed it. */
  async refresh(editor: Editor): Promise<void> {
    const state = `${editor.isEmpty} ${hasUntoldPicture(editor)}`;
    if (state === this.#drawnFor) return;
    this.#drawnFor = state;
    const answer = await fetch(location.pathname, { headers: { accept: "text/html" } }).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const heading = page.querySelector(".page-header");
    if (heading) document.querySelector(".page-header")?.replaceWith(document.importNode(heading, true));
  }
}

function hasUntoldPicture(editor: Editor): boolean {
  let found = false;
  editor.state.doc.descendants((node) => {
    if (node.type.name === "image" && !node.attrs["decorative"] && !node.attrs["alternativeText"]) found = true;
  });
  return found;
}
