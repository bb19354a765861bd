import * as m from "#messages/academy";
import { useState } from "preact/hooks";
import { Alert } from "#ui/alert/alert.tsx";
import { LinkButton } from "#ui/button/button.tsx";
import { formatDateTime } from "#platform/i18n/locale.ts";
import type { EditingSession } from "./editing-session.ts";
import type { ServerDraft } from "./draft-server.ts";

/** What the author must know before going on, each with what can be done about it. */
export function Notices({ session }: { readonly session: EditingSession }) {
  const { saver, found } = session.state;
  return (
    <div class="editor-notices" role="alert">
      {found && <FoundCopy session={session} at={found.at} />}
      {saver.what === "overtaken" && <Overtaken session={session} theirs={saver.theirs} />}
      {saver.what === "signed out" && <SignedOut />}
      {saver.what === "refused" && <Refused session={session} reason={saver.reason} />}
    </div>
  );
}

const FoundCopy = ({ session, at }: { readonly session: EditingSession; readonly at: number }) => (
  <Alert
    heading={m.localCopyFound({ when: formatDateTime(new Date(at)) })}
    actions={
      <>
        <ActionButton onPress={() => session.restoreCopy()}>{m.localCopyRestore()}</ActionButton>
        <ActionButton onPress={() => void session.discardCopy()}>{m.localCopyDiscard()}</ActionButton>
      </>
    }
  >
    {m.localCopyText()}
  </Alert>
);

interface OvertakenProps {
  readonly session: EditingSession;
  readonly theirs: ServerDraft;
}

function Overtaken({ session, theirs }: OvertakenProps) {
  const [failure, setFailure] = useState<string | null>(null);
  const take = (): void => void session.takeTheirs().catch((error: Error) => setFailure(error.message));
  return (
    <Alert
      tone="warning"
      heading={theirs.changedByName ? m.conflictHeading({ name: theirs.changedByName }) : m.conflictElsewhere()}
      actions={
        <>
          <ActionButton onPress={() => void session.saver.keepMine()}>{m.conflictKeepMine()}</ActionButton>
          <ActionButton onPress={take}>{m.conflictTakeTheirs()}</ActionButton>
          <LinkButton href={session.previewHref} target="_blank" variant="quiet" iconAfter="external-link">
            {m.conflictLookAtTheirs()}
          </LinkButton>
        </>
      }
    >
      <p>{m.conflictText({ at: theirs.changedAt })}</p>
      {failure && <p>{m.saveRefused({ reason: failure })}</p>}
    </Alert>
  );
}

const SignedOut = () => (
  <Alert
    tone="warning"
    heading={m.signedOutHeading()}
    actions={
      <LinkButton href="/inloggen" target="_blank" iconAfter="external-link">
        {m.signIn()}
      </LinkButton>
    }
  >
    {m.signedOutText()}
  </Alert>
);

const Refused = ({ session, reason }: { readonly session: EditingSession; readonly reason: string }) => (
  <Alert
    tone="danger"
    heading={m.saveRefused({ reason })}
    actions={<ActionButton onPress={() => void session.saver.flush()}>{m.tryAgain()}</ActionButton>}
  />
);

interface ActionButtonProps {
  readonly onPress: () => void;
  readonly children: string;
}

const ActionButton = ({ onPress, children }: ActionButtonProps) => (
  <button type="button" class="button button-secondary" onClick={onPress}>
    {children}
  </button>
);
