import * as m from "#messages/office";
import { formatDate, formatNumber } from "#platform/i18n/locale.ts";
import type { RefusedDay } from "#platform/identity/queries/sign-ins.ts";
import { Card } from "#ui/card/card.tsx";

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
    <div class="data-table-scroll">
      <table>
        <caption class="visually-hidden">{m.refusedTries()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.refusedDay()}</th>
            {columns.map(({ heading }) => (
              <th key={heading} scope="col" class="cell-end">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.day}>
              <th scope="row" class="cell-naming">
                {formatDate(new Date(`${day.day}T12:00:00Z`))}
              </th>
              {columns.map(({ heading, of }) => (
                <td key={heading} class="cell-end" data-heading={heading}>
                  {formatNumber(of(day))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
