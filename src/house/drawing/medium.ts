import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** Draws `text` as the data of a path whose baseline starts at the origin, and says how wide it got. */
export type Outline = (text: string, size: number, bold: boolean) => { readonly path: string; readonly width: number };

/** Where the drawing is going: a page has links, a file has none. With `outline` its letters need no installed font. */
export interface Medium {
  readonly links: boolean;
  readonly outline: Outline | null;
}

const Context = createContext<Medium>({ links: true, outline: null });

export const MediumProvider = Context.Provider;

export const useMedium = (): Medium => useContext(Context);
