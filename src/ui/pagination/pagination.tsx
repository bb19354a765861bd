import * as m from "#messages/ui";
import { formatNumber } from "#platform/i18n/locale.ts";
import { Icon, type IconName } from "../icon/icon.tsx";
import { pageWindow } from "./page-window.ts";

interface PaginationProps {
  /** Counts from 1. */
  readonly page: number;
  readonly pageCount: number;
  readonly hrefOf: (page: number) => string;
  /** Which list, read aloud. */
  readonly label?: string | undefined;
}

/** The other pages of a long list; nothing when there is only one. */
export function Pagination({ page, pageCount, hrefOf, label = m.pages() }: PaginationProps) {
  if (pageCount <= 1) return null;
  return (
    <nav class="pagination" aria-label={label}>
      <Neighbour href={page > 1 ? hrefOf(page - 1) : null} icon="chevron-left" rel="prev" label={m.previousPage()} />
      <ol class="plain">
        {pageWindow(page, pageCount).map((step, index) =>
          step === "gap" ? (
            <li key={`gap-${index}`} class="pagination-gap" aria-hidden="true">
              …
            </li>
          ) : (
            <li key={step}>
              <a
                href={hrefOf(step)}
                data-refresh
                aria-label={m.pageNumber({ page: step })}
                {...(step === page ? { "aria-current": "page" as const } : {})}
              >
                {formatNumber(step)}
              </a>
            </li>
          ),
        )}
      </ol>
      <Neighbour
        href={page < pageCount ? hrefOf(page + 1) : null}
        icon="chevron-right"
        rel="next"
        label={m.nextPage()}
      />
    </nav>
  );
}

interface NeighbourProps {
  readonly href: string | null;
  readonly icon: IconName;
  readonly rel: "prev" | "next";
  readonly label: string;
}

function Neighbour({ href, icon, rel, label }: NeighbourProps) {
  if (href === null) return null;
  return (
    <a class="pagination-neighbour" href={href} rel={rel} data-refresh aria-label={label}>
      <Icon name={icon} />
    </a>
  );
}
