import * as m from "#messages/office";
import { formatDate } from "#platform/i18n/locale.ts";
import type { RefusedDay } from "#platform/identity/queries/sign-ins.ts";
import { Card } from "#ui/card/card.tsx";
import { NumberTable } from "./number-table.tsx";

interface Props {
  readonly organisation: string;
  readonly days: readonly RefusedDay[];
}

/** How often somebody was not let in: enough to see an attack, nothing about any person. */
export const RefusedTries = ({ organisation, days }: Props) => (
  <Card heading={m.refusedTries()} icon="shield" detail={m.refusedTriesText()}>
    {days.length === 0 ? <p>{m.noRefusedTries()}</p> : <Days organisation={organisation} days={days} />}
  </Card>
);

function Days({ organisation, days }: Props) {
  const columns = [
    { heading: m.refusedHere({ organisation }), of: (day: RefusedDay) => day.failedHere },
    { heading: m.refusedHouse(), of: (day: RefusedDay) => day.failed },
    { heading: m.heldBackHouse(), of: (day: RefusedDay) => day.heldBack },
  ];
  return (
    <NumberTable
      caption={m.refusedTries()}
      naming={m.refusedDay()}
      rows={days}
      nameOf={({ day }) => formatDate(new Date(`${day}T12:00:00Z`))}
      columns={columns}
    />
  );
}
