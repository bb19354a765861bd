import { formatSize } from "../upload/format-size.ts";

/** Names the chosen files, and shows where one may drop. */
class FileDrop extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector("input");
    if (!input) return;
    input.addEventListener("change", () => this.showFiles(input));
    for (const name of ["dragenter", "dragover"]) this.addEventListener(name, () => (this.dataset["over"] = ""));
    for (const name of ["dragleave", "drop"]) this.addEventListener(name, () => delete this.dataset["over"]);
  }

  private showFiles(input: HTMLInputElement): void {
    const files = [...(input.files ?? [])].map((file) => {
      const line = document.createElement("li");
      line.textContent = `${file.name} (${formatSize(file.size)})`;
      return line;
    });
    this.querySelector(".file-drop-files")?.replaceChildren(...files);
  }
}

customElements.define("file-drop", FileDrop);
