import { usePage } from "#platform/http/page-context.ts";
import { formatDateTime, formatRelative } from "#platform/i18n/locale.ts";

/** "3 dagen geleden", with the full moment at pointing; stays right while the page is open. */
export function RelativeTime({ at }: { readonly at: Date }) {
  const { now } = usePage();
  return (
    <time class="relative-time" dateTime={at.toISOString()} title={formatDateTime(at)} data-relative>
      {formatRelative(at, now)}
    </time>
  );
}
