import type { ComponentChildren } from "preact";
import { usePage } from "#platform/http/page-context.ts";
import { useTitle } from "../document/head.ts";
import { Toasts } from "../toast/toasts.tsx";
import { Brand } from "./brand.tsx";
import { Canal } from "./canal.tsx";
import { OfflineNotice } from "./offline-notice.tsx";
import { SkipLink } from "./page.tsx";
import { VisitorMenu } from "./visitor-menu.tsx";

interface FocusPageProps {
  readonly title: string;
  readonly heading?: ComponentChildren | undefined;
  readonly intro?: ComponentChildren | undefined;
  /** Above the heading: a `Stepper`. */
  readonly before?: ComponentChildren | undefined;
  /** In the bar on top: the way out of a player or wizard. */
  readonly bar?: ComponentChildren | undefined;
  /** "card" for signing in, "reading" for a wizard and a lesson, "stage" for a player that takes the whole room. */
  readonly layout?: "card" | "reading" | "stage" | undefined;
  readonly children: ComponentChildren;
}

/** One thing at a time, without navigation: signing in, the wizard, a lesson. */
export function FocusPage({ title, heading, intro, before, bar, layout = "card", children }: FocusPageProps) {
  useTitle(title);
  const { actor } = usePage();
  return (
    <>
      <SkipLink />
      <div class={`focus focus-${layout}`}>
        <header class="focus-bar">
          <Brand />
          <div class="focus-bar-end">{bar ?? (actor === null && <VisitorMenu />)}</div>
        </header>
        <main id="main" class="focus-main" tabIndex={-1}>
          <OfflineNotice />
          <Toasts />
          {before}
          <div class="focus-panel">
            {(heading || layout !== "stage") && (
              <div class="focus-heading">
                <h1>{heading ?? title}</h1>
                {intro && <p class="lead">{intro}</p>}
              </div>
            )}
            {children}
          </div>
        </main>
        {layout === "card" && <Canal />}
      </div>
    </>
  );
}
