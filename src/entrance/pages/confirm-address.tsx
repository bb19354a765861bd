import { LinkButton, SubmitButton } from "#ui/button/button.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { FocusPage } from "#ui/shell/focus-page.tsx";
import * as m from "#messages/entrance";
import type { AddressChangeView } from "../actions/confirm-address.ts";

/** Where the link to a new address leads. Opening it changes nothing; pressing the button does. */
export function ConfirmAddressPage({ view }: { view: AddressChangeView }) {
  if (view.newEmail === null) return <AddressLinkVoidPage />;
  return (
    <FocusPage title={m.confirmAddress()} intro={m.confirmAddressIntro({ email: view.email, newEmail: view.newEmail })}>
      <Form id="address" action={`/account/adres/${view.token}`} draft="none">
        <FormActions>
          <SubmitButton icon="mail-check">{m.confirmThisAddress()}</SubmitButton>
          <a href="/account">{m.keepOldAddress()}</a>
        </FormActions>
      </Form>
      <p class="muted small">{m.confirmAddressEndsSessions()}</p>
    </FocusPage>
  );
}

const AddressLinkVoidPage = () => (
  <FocusPage title={m.linkVoid()}>
    <div class="stack">
      <p>{m.addressLinkVoid()}</p>
      <div>
        <LinkButton href="/account" variant="primary">
          {m.account()}
        </LinkButton>
      </div>
    </div>
  </FocusPage>
);
