import type { Problem } from "#platform/http/problem.ts";
import { usePage } from "#platform/http/page-context.ts";
import * as m from "#messages/ui";
import { LinkButton } from "../button/button.tsx";
import { FocusPage } from "../shell/focus-page.tsx";
import { Page } from "../shell/page.tsx";

/** What happened, what was kept, what to do: for every error that a page can end in. */
export function ProblemPage({ problem }: { readonly problem: Problem }) {
  const { actor, url } = usePage();
  const heading = m.problemHeading({ status: String(problem.status) });
  const body = (
    <div class="stack">
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
