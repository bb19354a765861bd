import { formatSize } from "../upload/format-size.ts";

/** Names the chosen files, and shows where one may drop. */
class FileDrop extends HTMLElement {
  connectedCallback(): void {
    const zone = this.querySelector<HTMLElement>(".drop-zone");
    const input = this.querySelector("input");
    if (!zone || !input) return;
    input.addEventListener("change", () => this.showFiles(input));
    for (const name of ["dragenter", "dragover"]) zone.addEventListener(name, () => (zone.dataset["over"] = ""));
    for (const name of ["dragleave", "drop"]) zone.addEventListener(name, () => delete zone.dataset["over"]);
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
