import { formatDate } from "#platform/i18n/locale.ts";
import * as m from "#messages/privacy";
import { Badge } from "#ui/badge/badge.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Row, RowList } from "#ui/row-list/row-list.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { RequestsView } from "../actions/read-requests.ts";
import type { DataRequest } from "../queries/requests.ts";
import { requestKind } from "./request-words.ts";

/** What colleagues ask about their data. */
export const RequestsPage = ({ view: { open, closed } }: { readonly view: RequestsView }) => (
  <Page title={m.requests()} intro={m.requestsIntro()} width="narrow">
    {open.length === 0 && (
      <EmptyState illustration="mailbox" heading={m.noRequests()}>
        {m.noRequestsMeans()}
      </EmptyState>
    )}
    {open.length > 0 && <RequestList id="open" heading={m.openRequests()} requests={open} />}
    {closed.length > 0 && <RequestList id="closed" heading={m.closedRequests()} requests={closed} />}
    <p>
      <a href="/gegevensregister">{m.register()}</a>
    </p>
  </Page>
);

interface RequestListProps {
  readonly id: string;
  readonly heading: string;
  readonly requests: readonly DataRequest[];
}

const RequestList = ({ id, heading, requests }: RequestListProps) => (
  <section class="stack" aria-labelledby={id}>
    <h2 id={id}>{heading}</h2>
    <RowList>
      {requests.map((request) => (
        <Row
          key={request.id}
          title={`${requestKind(request.kind)}: ${request.personName}`}
          href={`/gegevensverzoeken/${request.id}`}
          detail={formatDate(request.createdAt)}
          trailing={<Badge>{m.requestState({ state: request.state })}</Badge>}
        />
      ))}
    </RowList>
  </section>
);
