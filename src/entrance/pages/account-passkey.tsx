import { Page } from "#ui/shell/page.tsx";
import * as m from "#messages/entrance";
import { PasskeyButton } from "./passkey-button.tsx";

export const AccountPasskeyPage = () => (
  <Page
    title={m.addPasskey()}
    intro={m.passkeysWhat()}
    breadcrumbs={[{ href: "/account", label: m.account() }]}
    width="narrow"
  >
    <p>{m.addPasskeyHow()}</p>
    <PasskeyButton ceremony="registration" at="/account/passkeys">
      {m.addPasskeyHere()}
    </PasskeyButton>
    <p class="muted small">{m.passkeysNeedBrowser()}</p>
  </Page>
);
