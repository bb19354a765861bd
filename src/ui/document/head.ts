import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** What a page tells the document around it while it renders. */
export interface Head {
  title: string;
}

export const HeadContext = createContext<Head | null>(null);

/** Sets the title of the browser's tab; called by the shells. */
export function useTitle(title: string): void {
  const head = useContext(HeadContext);
  if (head) head.title = title;
}
