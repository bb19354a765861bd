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
        {problem.status === 401 ? (
          <LinkButton href={`/inloggen?terug=${encodeURIComponent(url.pathname)}`} variant="primary">
            {m.problemSignIn()}
          </LinkButton>
        ) : (
          <LinkButton href="/" variant="primary">
            {m.problemToStart()}
          </LinkButton>
        )}
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

/** A signpost for what is not there, closed shutters for what is not for you, an open bridge for what does not work now. */
function pictureOf(status: number): IllustrationName {
  if (status === 404) return "path";
  return status < 500 ? "window" : "bridge";
}
