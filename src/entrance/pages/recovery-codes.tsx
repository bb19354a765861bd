import { Alert } from "#ui/alert/alert.tsx";
import { LinkButton } from "#ui/button/button.tsx";
import { CopyField } from "#ui/copy-button/copy-button.tsx";
import { Page } from "#ui/shell/page.tsx";
import * as m from "#messages/entrance";

export interface RecoveryCodesView {
  readonly codes: readonly string[];
}

/** Shown once, in the answer to the form itself: only their hashes are kept. */
export const RecoveryCodesPage = ({ view }: { view: RecoveryCodesView }) => (
  <Page
    title={m.yourRecoveryCodes()}
    intro={m.recoveryCodesWhat()}
    breadcrumbs={[{ href: "/account", label: m.account() }]}
    width="narrow"
  >
    <Alert tone="warning">{m.recoveryCodesOnce()}</Alert>
    <ul class="recovery-codes">
      {view.codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ul>
    <CopyField label={m.yourRecoveryCodes()} text={view.codes.join(" ")} />
    <div>
      <LinkButton href="/account" variant="primary">
        {m.recoveryCodesKept()}
      </LinkButton>
    </div>
  </Page>
);
