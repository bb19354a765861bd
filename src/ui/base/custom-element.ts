import type { ComponentChildren } from "preact";

/** The attributes of our own elements in JSX. A room adds its elements to `JSX.IntrinsicElements` in the file that writes them. */
export interface CustomElementAttributes {
  readonly id?: string | undefined;
  readonly class?: string | undefined;
  readonly hidden?: boolean | undefined;
  readonly children?: ComponentChildren | undefined;
}

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "password-reveal": CustomElementAttributes;
      "file-drop": CustomElementAttributes;
      "person-picker": CustomElementAttributes & { readonly endpoint?: string | undefined };
      "copy-field": CustomElementAttributes;
      "notice-bell": CustomElementAttributes & { readonly source: string };
    }
  }
}
