import * as m from "#messages/academy";
import { mergeAttributes, Node } from "@tiptap/core";

export interface PictureAttributes {
  readonly fileId: string;
  readonly alternativeText: string;
  readonly decorative: boolean;
}

export interface PictureOptions {
  /** Where the author fetches a picture of the lesson. */
  readonly hrefOf: (fileId: string) => string;
  /** Asks the author what the picture at this place tells. */
  readonly onEdit: (position: number) => void;
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

export const pictureAttributes = (attributes: Readonly<Record<string, unknown>>): PictureAttributes => ({
  fileId: textOf(attributes["fileId"]),
  alternativeText: textOf(attributes["alternativeText"]),
  decorative: attributes["decorative"] === true,
});

/** A picture that was uploaded for this lesson. One from elsewhere is not shown: nothing may tell another site who reads here. */
export const Picture = Node.create<PictureOptions>({
  name: "image",
  group: "block",
  atom: true,
  draggable: true,

  addOptions: () => ({ hrefOf: () => "", onEdit: () => {} }),

  addAttributes: () => ({
    fileId: { default: "", rendered: false, parseHTML: (element: HTMLElement) => element.dataset["fileId"] ?? "" },
    alternativeText: {
      default: "",
      rendered: false,
      parseHTML: (element: HTMLElement) => element.getAttribute("alt") ?? "",
    },
    decorative: {
      default: false,
      rendered: false,
      parseHTML: (element: HTMLElement) => "decorative" in element.dataset,
    },
  }),

  parseHTML: () => [{ tag: "img[data-file-id]" }],

  renderHTML({ node, HTMLAttributes }) {
    const { fileId, alternativeText, decorative } = pictureAttributes(node.attrs);
    const shown = { "data-file-id": fileId, src: this.options.hrefOf(fileId), alt: alternativeText };
    return ["img", mergeAttributes(HTMLAttributes, shown, decorative ? { "data-decorative": "" } : {})];
  },

  addNodeView() {
    const { hrefOf, onEdit } = this.options;
    return ({ node, getPos }) => {
      const figure = document.createElement("figure");
      const image = document.createElement("img");
      const edit = document.createElement("button");
      figure.className = "editor-picture";
      edit.type = "button";
      edit.className = "editor-picture-text";
      edit.title = m.imageEdit();
      edit.addEventListener("click", () => {
        const position = getPos();
        if (position !== undefined) onEdit(position);
      });
      figure.append(image, edit);
      const show = ({ fileId, alternativeText, decorative }: PictureAttributes): void => {
        image.src = hrefOf(fileId);
        image.alt = alternativeText;
        edit.textContent = decorative ? m.decorative() : alternativeText || m.imageMissing();
        edit.toggleAttribute("data-missing", !decorative && !alternativeText);
      };
      show(pictureAttributes(node.attrs));
      return {
        dom: figure,
        update: (changed) => {
          if (changed.type !== node.type) return false;
          show(pictureAttributes(changed.attrs));
          return true;
        },
        stopEvent: (event) => event.target === edit,
      };
    };
  },
});
