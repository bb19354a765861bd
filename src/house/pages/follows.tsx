import * as m from "#messages/house";
import { Button, LinkButton } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Form } from "#ui/form/form.tsx";
import { Row, RowList } from "#ui/row-list/row-list.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { FollowLine } from "../actions/follows.ts";

/** What one follows, with a button to stop. */
export const FollowsPage = ({ view }: { readonly view: readonly FollowLine[] }) => (
  <Page title={m.follows()} intro={m.followsIntro()} breadcrumbs={[{ href: "/", label: m.home() }]} width="narrow">
    {view.length === 0 ? (
      <EmptyState
        illustration="window"
        heading={m.followsNothing()}
        headingLevel={2}
        action={<LinkButton href="/catalogus">{m.feedToCatalogue()}</LinkButton>}
      >
        <p>{m.followsNothingHint()}</p>
      </EmptyState>
    ) : (
      <RowList>
        {view.map((line) => (
          <Row
            key={line.id}
            title={line.subject?.name ?? m.followedGone()}
            {...(line.subject ? { href: line.subject.href } : {})}
            detail={m.followedKind({ kind: line.kind })}
            actions={<Stop line={line} />}
          />
        ))}
      </RowList>
    )}
    <p>
      {m.followsGiveNoMail()} <a href="/meldingen/voorkeuren">{m.seeMailChoices()}</a>
    </p>
  </Page>
);

const Stop = ({ line: { kind, id, subject } }: { readonly line: FollowLine }) => (
  <Form id={`unfollow-${id}`} action="/volgen/stoppen" draft="none">
    <input type="hidden" name="kind" value={kind} />
    <input type="hidden" name="id" value={id} />
    <Button variant="quiet" size="small">
      {m.unfollow()} <span class="visually-hidden">{subject?.name ?? m.followedGone()}</span>
    </Button>
  </Form>
);
