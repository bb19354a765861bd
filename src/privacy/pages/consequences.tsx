import * as m from "#messages/privacy";
import { Card } from "#ui/card/card.tsx";
import type { Consequences } from "../views/consequences.ts";

/** What an erasure would take, and what it would leave and why. */
export const ConsequencesList = ({ consequences: { goes, stays } }: { readonly consequences: Consequences }) => (
  <div class="grid grid-wide">
    <Card heading={m.goes()} icon="trash" headingLevel={2}>
      {goes.length === 0 ? (
        <p>{m.nothingGoes()}</p>
      ) : (
        <ul>
          {goes.map(({ label, count }) => (
            <li key={label}>
              {label} ({m.storedCount({ count })})
            </li>
          ))}
        </ul>
      )}
    </Card>
    {stays.length > 0 && (
      <Card heading={m.stays()} icon="archive" headingLevel={2}>
        <dl class="stack stack-small">
          {stays.map(({ label, count, because }) => (
            <div key={label}>
              <dt>
                <strong>{label}</strong> ({m.storedCount({ count })})
              </dt>
              <dd class="muted">{because}</dd>
            </div>
          ))}
        </dl>
      </Card>
    )}
  </div>
);
