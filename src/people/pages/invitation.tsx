import * as m from "#messages/people";
import { Alert } from "#ui/alert/alert.tsx";
import { LinkButton, SubmitButton } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { usePage } from "#platform/http/page-context.ts";
import { Page } from "#ui/shell/page.tsx";
import type { InvitationView } from "../actions/invite-people.ts";

/** Says how many people get mail, before they do. Whom it is about stands in the address. */
export function InvitationPage({ view: { count, skipped } }: { readonly view: InvitationView }) {
  const { url } = usePage();
  return (
    <Page title={m.invitePeople()} width="narrow" breadcrumbs={[{ href: "/mensen", label: m.people() }]}>
      {count === 0 ? (
        <EmptyState
          illustration="mailbox"
          heading={m.inviteNobody()}
          action={<LinkButton href="/mensen">{m.backToPeople()}</LinkButton>}
        >
          <Skipped skipped={skipped} />
        </EmptyState>
      ) : (
        <>
          <Alert tone="warning" heading={m.inviteCount({ count })}>
            <p>{m.inviteMeans()}</p>
            <Skipped skipped={skipped} />
          </Alert>
          <Form id="invite" action={`/mensen/uitnodigen/versturen${url.search}`} draft="none">
            <input type="hidden" name="count" value={count} />
            <FormActions>
              <SubmitButton icon="mail">{m.inviteSend({ count })}</SubmitButton>
              <LinkButton href="/mensen" variant="quiet">
                {m.cancel()}
              </LinkButton>
            </FormActions>
          </Form>
        </>
      )}
    </Page>
  );
}

function Skipped({ skipped }: Pick<InvitationView, "skipped">) {
  const sentences = [
    skipped.canSignIn > 0 && m.inviteCanSignIn({ count: skipped.canSignIn }),
    skipped.withoutEmail > 0 && m.inviteWithoutEmail({ count: skipped.withoutEmail }),
    skipped.notAllowed > 0 && m.inviteNotAllowed({ count: skipped.notAllowed }),
  ].filter((sentence) => sentence !== false);
  if (sentences.length === 0) return null;
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
