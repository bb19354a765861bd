import * as m from "#messages/people";
import { LinkButton } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Row, RowList } from "#ui/row-list/row-list.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { ReorganisationsView } from "../../actions/read-reorganisations.ts";
import { dayText } from "../employment-words.ts";
import { ReorganisationStateBadge } from "./state-badge.tsx";

/** What will change in how the organisation is built, and what changed before. */
export function ReorganisationsPage({ view }: { readonly view: ReorganisationsView }) {
  const prepare = view.can.prepare && (
    <LinkButton href="/afdelingen/reorganisaties/nieuw" variant="primary" icon="plus">
      {m.prepareReorganisation()}
    </LinkButton>
  );
  return (
    <Page
      title={m.reorganisations()}
      intro={m.reorganisationsIntro()}
      breadcrumbs={[{ href: "/afdelingen", label: m.units() }]}
      actions={view.reorganisations.length > 0 && prepare}
    >
      {view.reorganisations.length === 0 ? (
        <EmptyState illustration="bridge" heading={m.noReorganisations()} action={prepare}>
          <p>{view.can.prepare ? m.noReorganisationsPrepare() : m.noReorganisationsWait()}</p>
        </EmptyState>
      ) : (
        <RowList>
          {view.reorganisations.map((reorganisation) => (
            <Row
              key={reorganisation.id}
              title={reorganisation.name}
              href={`/afdelingen/reorganisaties/${reorganisation.id}`}
              detail={
                reorganisation.takesPlaceOn && m.reorganisationFrom({ day: dayText(reorganisation.takesPlaceOn) })
              }
              trailing={<ReorganisationStateBadge state={reorganisation.state} />}
            />
          ))}
        </RowList>
      )}
    </Page>
  );
}
