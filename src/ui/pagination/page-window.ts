export type PageStep = number | "gap";

/**
 * Which pages to offer: the first, the last, the current one and its neighbours; "gap" where at least two are left out.
 * `page` counts from 1.
 */
export function pageWindow(page: number, pageCount: number): PageStep[] {
  const offered = [...new Set([1, page - 1, page, page + 1, pageCount])]
    .filter((candidate) => candidate >= 1 && candidate <= pageCount)
    .toSorted((a, b) => a - b);
  return offered.flatMap((candidate, index): PageStep[] => {
    const skipped = candidate - (offered[index - 1] ?? candidate - 1) - 1;
    if (skipped === 0) return [candidate];
    return skipped === 1 ? [candidate - 1, candidate] : ["gap", candidate];
  });
}
