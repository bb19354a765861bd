/** Forms that change the outline and come back to it. */
export const moved = /\/(?:stap|plek|verwijderen|terugzetten)$/;

/** Sends a form and gives the page that it leads to. Throws when the server refuses it. */
export async function send(action: string, fields: FormData): Promise<Document> {
  const answer = await fetch(action, { method: "POST", body: fields, headers: { accept: "text/html" } });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

export interface NewOutline {
  readonly children: readonly Node[];
  readonly toasts: readonly { readonly kind: "success" | "error"; readonly text: string }[];
}

/** The outline of a page and what it says. Throws when there is none: the page is another one, of signing in for example. */
export function readOutline(page: Document): NewOutline {
  const outline = page.querySelector("outline-editor");
  if (!outline) throw new Error("The page has no outline.");
  const toasts = [...page.querySelectorAll<HTMLElement>("[data-toast]")].map((toast) => ({
    kind: toast.dataset["toast"] === "error" ? ("error" as const) : ("success" as const),
    text: toast.querySelector("p")?.textContent ?? "",
  }));
  return { children: [...outline.childNodes].map((node) => document.importNode(node, true)), toasts };
}
