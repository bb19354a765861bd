import { formatDateTime } from "#platform/i18n/locale.ts";
import { usePage } from "#platform/http/page-context.ts";
import * as m from "#messages/privacy";
import { actionWords } from "#office";
import { Badge } from "#ui/badge/badge.tsx";
import { tableHref } from "#ui/data-table/table-state.ts";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Button, LinkButton } from "#ui/button/button.tsx";
import { Pagination } from "#ui/pagination/pagination.tsx";
import { Row, RowList } from "#ui/row-list/row-list.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { OwnDataView } from "../actions/read-own-data.ts";
import type { DataRequest } from "../queries/requests.ts";
import { requestKind } from "./request-words.ts";
import { StoredKindCard } from "./stored-kind.tsx";

/** Everything about oneself: what is stored, what one asked about it, and who looked. */
export const OwnDataPage = ({ view }: { readonly view: OwnDataView }) => (
  <Page
    title={m.aboutMe()}
    intro={m.aboutMeIntro()}
    actions={
      <>
        <LinkButton href="/over-mij/wissen" icon="trash" variant="quiet">
          {m.askErasure()}
        </LinkButton>
        <LinkButton href="/over-mij/verbeteren" icon="pencil">
          {m.askCorrection()}
        </LinkButton>
        <LinkButton href="/over-mij/meenemen" icon="download" variant="primary" rel="nofollow" download>
          {m.takeAlong()}
        </LinkButton>
      </>
    }
  >
    {view.requests.length > 0 && <OwnRequests requests={view.requests} />}
    <Readings view={view} />
    <section class="stack" aria-labelledby="stored">
      <h2 id="stored">{m.storedHeading()}</h2>
      <p class="muted">{m.storedIntro()}</p>
      <KindCards kinds={view.kinds.filter(({ count }) => count > 0)} />
      <details>
        <summary>{m.nothingStored()}</summary>
        <KindCards kinds={view.kinds.filter(({ count }) => count === 0)} />
      </details>
    </section>
  </Page>
);

const KindCards = ({ kinds }: { readonly kinds: OwnDataView["kinds"] }) => (
  <div class="grid grid-wide">
    {kinds.map((kind) => (
      <StoredKindCard key={kind.name} kind={kind} />
    ))}
  </div>
);

const OwnRequests = ({ requests }: { readonly requests: readonly DataRequest[] }) => (
  <section class="stack" aria-labelledby="requests">
    <h2 id="requests">{m.ownRequests()}</h2>
    <RowList>
      {requests.map((request) => (
        <Row
          key={request.id}
          title={requestKind(request.kind)}
          detail={[formatDateTime(request.createdAt), request.message, request.answer].filter(Boolean).join(" · ")}
          trailing={<Badge>{m.requestState({ state: request.state })}</Badge>}
          actions={
            (request.state === "open" || request.state === "approved") && (
              <form action={`/over-mij/verzoeken/${request.id}/intrekken`} method="post">
                <Button size="small" icon="undo-2">
                  {m.withdraw()}
                </Button>
              </form>
            )
          }
        />
      ))}
    </RowList>
  </section>
);

const Readings = ({ view }: { readonly view: OwnDataView }) => (
  <section class="stack" aria-labelledby="readings">
    <h2 id="readings">{m.readings()}</h2>
    <p class="muted">{m.readingsIntro()}</p>
    {view.readings.length === 0 ? (
      <EmptyState illustration="window" heading={m.nobodyLooked()} headingLevel={3}>
        {m.nobodyLookedMeans()}
      </EmptyState>
    ) : (
      <ReadingTable view={view} />
    )}
  </section>
);

function ReadingTable({ view }: { readonly view: OwnDataView }) {
  const { url } = usePage();
  return (
    <>
      <div class="data-table-scroll">
        <table>
          <caption class="visually-hidden">{m.readings()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.what()}</th>
              <th scope="col">{m.who()}</th>
              <th scope="col">{m.when()}</th>
            </tr>
          </thead>
          <tbody>
            {view.readings.map((reading) => (
              <tr key={reading.id}>
                <th scope="row" class="cell-naming">
                  {actionWords(reading.action)}
                </th>
                <td data-heading={m.who()}>{reading.actorName ?? m.theHouse()}</td>
                <td data-heading={m.when()}>{formatDateTime(reading.at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pagination
        page={view.page}
        pageCount={view.pageCount}
        hrefOf={(page) => `${tableHref(url, { page: page === 1 ? null : String(page) })}#readings`}
        label={m.readings()}
      />
    </>
  );
}
