import * as m from "#messages/learning";
import { formatDate, formatShortDate } from "#platform/i18n/locale.ts";
import { Badge } from "#ui/badge/badge.tsx";
import { type Due, momentOn } from "../rules/due.ts";

/** Until when something is due, said friendlier the further away it is. */
export function DueBadge({ due, dueOn }: { readonly due: Due; readonly dueOn: string | null }) {
  if (due === "none" || dueOn === null) return null;
  const date = formatDate(momentOn(dueOn));
  if (due === "passed") return <Badge tone="warning">{m.wasDueOn({ date })}</Badge>;
  return (
    <Badge tone={due === "soon" ? "information" : "neutral"} icon="calendar">
      {m.dueOn({ date })}
    </Badge>
  );
}

/** The same in a column that says what it is: a date alone while there is time. */
export function DueDate({ due, dueOn }: { readonly due: Due; readonly dueOn: string | null }) {
  if (dueOn === null) return null;
  const date = formatShortDate(momentOn(dueOn));
  return due === "passed" ? <Badge tone="warning">{m.wasDueOn({ date })}</Badge> : <>{date}</>;
}
