import { LinkButton } from "#ui/button/button.tsx";
import { FocusPage } from "#ui/shell/focus-page.tsx";
import * as m from "#messages/entrance";

/** Says the same whether the address is known or not. */
export const LinkSentPage = () => (
  <FocusPage title={m.lookInYourMail()}>
    <div class="stack">
      <p>{m.linkSent()}</p>
      <p class="muted">{m.linkSentNothing()}</p>
      <div>
        <LinkButton href="/inloggen" icon="arrow-left">
          {m.backToSignIn()}
        </LinkButton>
      </div>
    </div>
  </FocusPage>
);
