import type { NavigationItem } from "#platform/http/page-context.ts";

/** The item to which the page at this address belongs: of all that cover it, the one that says most of its path. "/" is only itself. */
export function currentItem(items: readonly NavigationItem[], pathname: string): NavigationItem | null {
  const nearest = items
    .map((item) => ({ item, depth: Math.max(...[item.href, ...(item.covers ?? [])].map(depthAbove(pathname))) }))
    .toSorted((a, b) => b.depth - a.depth)[0];
  return nearest && nearest.depth > 0 ? nearest.item : null;
}

/** How many steps of the path an address says when the page is there or below it; else 0. */
const depthAbove =
  (pathname: string) =>
  (address: string): number => {
    if (address === "/") return pathname === "/" ? 1 : 0;
    const path = pathname.split("/").slice(1);
    const steps = address.split("/").slice(1);
    const isAbove = steps.every((step, index) => (step.startsWith(":") ? path[index] : step === path[index]));
    return isAbove ? steps.length : 0;
  };
