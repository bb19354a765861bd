import type { Problem } from "#platform/http/problem.ts";
import { usePage } from "#platform/http/page-context.ts";
import * as m from "#messages/ui";
import { LinkButton } from "../button/button.tsx";
import { Illustration, type IllustrationName } from "../empty-state/illustration.tsx";
import { FocusPage } from "../shell/focus-page.tsx";
import { Page } from "../shell/page.tsx";

/** What happened, what was kept, what to do: for every error that a page can end in. */
export function ProblemPage({ problem }: { readonly problem: Problem }) {
  const { actor, url } = usePage();
  const heading = m.problemHeading({ status: String(problem.status) });
  const body = (
    <div class="stack">
      <Illustration name={pictureOf(problem.status)} />
      <p class="lead">{problem.sentence}</p>
      <p class="cluster">
        <WaysOn problem={problem} path={url.pathname} />
      </p>
    </div>
  );
  if (actor)
    return (
      <Page title={heading} width="narrow">
        {body}
      </Page>
    );
  return <FocusPage title={heading}>{body}</FocusPage>;
}

/** Where one goes from here. What was typed in a form is offered again on the page that it stood on. */
function WaysOn({ problem: { status, sentFrom }, path }: { readonly problem: Problem; readonly path: string }) {
  if (status === 401)
    return (
      <LinkButton href={`/inloggen?terug=${encodeURIComponent(path)}`} variant="primary">
        {m.problemSignIn()}
      </LinkButton>
    );
  const isForLater = status === 503 && sentFrom;
  return (
    <>
      {isForLater && (
        <LinkButton href={sentFrom} variant="primary">
          {m.problemToForm()}
        </LinkButton>
      )}
      <LinkButton href="/" variant={isForLater ? "secondary" : "primary"}>
        {m.problemToStart()}
      </LinkButton>
    </>
  );
}

/** A signpost for what is not there, closed shutters for what is not for you, an open bridge for what does not work now. */
function pictureOf(status: number): IllustrationName {
  if (status === 404) return "path";
  return status < 500 ? "window" : "bridge";
}
