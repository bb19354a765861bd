import type { NavigationItem } from "#platform/http/page-context.ts";

/** The item whose address is the page's own or the nearest one above it. "/" is only itself. */
export function currentItem(items: readonly NavigationItem[], pathname: string): NavigationItem | null {
  const above = items.filter(({ href }) => pathname === href || (href !== "/" && pathname.startsWith(`${href}/`)));
  return above.toSorted((a, b) => b.href.length - a.href.length)[0] ?? null;
}
