import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Actor } from "../actor.ts";
import type { Reader } from "../i18n/locale.ts";

export interface Flash {
  readonly kind: "success" | "information" | "warning" | "error";
  readonly text: string;
}

/** What a person sent and what was wrong with it, so that a refused form comes back as it was typed. */
export interface FormState {
  /** Field name → text as typed. A field that occurs more than once keeps all its values. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Field name → sentence in the reader's language. The empty name holds what concerns the whole form. */
  readonly errors: Readonly<Record<string, string>>;
}

export interface NavigationItem {
  readonly href: string;
  readonly label: string;
  /** Addresses besides its own whose pages belong to it, with all below them: "/trainingen/:trainingId/bewerken". */
  readonly covers?: readonly string[];
  /** A name known to `#ui/icon/icon.tsx`. */
  readonly icon: string;
  /** Shown in the bottom bar of a phone (at most five). */
  readonly primary: boolean;
}

export interface Branding {
  readonly name: string;
  readonly logoUrl: string | null;
  /** "#rrggbb", or null for the colours of Leerhuis itself. */
  readonly colour: string | null;
}

/** The way round that a demonstration shows who looks around in it. */
export interface Tour {
  /** Through whose eyes: "Fatima Ouali, verpleegkundige". */
  readonly guide: string;
  /** Pages worth a look, each with what there is to see. */
  readonly stops: readonly { readonly href: string; readonly label: string }[];
  /** The reader has folded it to one line, and can unfold it. */
  readonly isClosed: boolean;
}

/** All that the frame around a page knows. A page itself is a function of its view model alone. */
export interface PageContext {
  /** Null for a visitor who has not signed in. */
  readonly actor: Actor | null;
  readonly reader: Reader;
  readonly theme: "auto" | "light" | "dark";
  readonly branding: Branding | null;
  readonly navigation: readonly NavigationItem[];
  readonly unreadNotices: number;
  /** Null outside a demonstration. */
  readonly tour: Tour | null;
  /** The reader can go over to another organisation. */
  readonly hasSeveralOrganisations: boolean;
  readonly url: URL;
  readonly nonce: string;
  readonly now: Date;
  readonly flash: Flash | null;
  readonly form: FormState | null;
  /** Custom elements that this page turned out to use; filled while it renders, read by the document for its scripts. */
  readonly elements: Set<string>;
}

const Context = createContext<PageContext | null>(null);

export const PageContextProvider = Context.Provider;

export function usePage(): PageContext {
  const context = useContext(Context);
  if (!context) throw new Error("usePage() is called outside a page.");
  return context;
}

/** Marks that the page needs the custom element `name` (its code: `src/<room>/elements/<name>.ts` or `.tsx`). */
export function useElement(name: string): void {
  usePage().elements.add(name);
}
