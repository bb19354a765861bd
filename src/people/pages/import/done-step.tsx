import * as m from "#messages/people";
import { Alert } from "#ui/alert/alert.tsx";
import { LinkButton } from "#ui/button/button.tsx";
import { Stat, StatRow } from "#ui/stat/stat.tsx";
import { formatNumber } from "#platform/i18n/locale.ts";
import type { DoneView } from "../../actions/read-import.ts";
import { ImportFrame } from "./import-frame.tsx";

/** What was done, and the next step. */
export const DoneStep = ({ view }: { readonly view: DoneView }) => (
  <ImportFrame view={view} intro={m.importDoneIntro({ when: view.at })}>
    <StatRow>
      <Stat label={m.outcomeNew()} value={formatNumber(view.summary.counts.new)} />
      <Stat label={m.outcomeChanged()} value={formatNumber(view.summary.counts.changed)} />
      <Stat label={m.outcomeUnchanged()} value={formatNumber(view.summary.counts.unchanged)} />
      <Stat label={m.outcomeRefused()} value={formatNumber(view.summary.counts.refused)} />
      <Stat label={m.peopleWhoLeft()} value={formatNumber(view.leftCount)} />
    </StatRow>
    {view.summary.counts.refused > 0 && (
      <Alert
        tone="warning"
        heading={m.importWasRefused({ count: view.summary.counts.refused })}
        actions={
          <LinkButton href={`/mensen/import/${view.id}/verbeteren`} icon="download" download>
            {m.importCorrection()}
          </LinkButton>
        }
      >
        {m.importWasRefusedMeans()}
      </Alert>
    )}
    <p>{m.importNobodyMailed()}</p>
    <div class="cluster">
      <LinkButton href="/mensen" variant="primary" icon="users">
        {m.importSeePeople()}
      </LinkButton>
      <LinkButton href="/mensen/uitnodigen?alle=on" icon="mail">
        {m.invitePeople()}
      </LinkButton>
    </div>
  </ImportFrame>
);
