import type { ComponentChildren } from "preact";
import * as m from "#messages/ui";
import { usePage } from "#platform/http/page-context.ts";
import { type Breadcrumb, Breadcrumbs } from "../breadcrumbs/breadcrumbs.tsx";
import { useTitle } from "../document/head.ts";
import { Toasts } from "../toast/toasts.tsx";
import type { Tone } from "../tokens/tone.ts";
import { BottomBar } from "./bottom-bar.tsx";
import { OfflineNotice } from "./offline-notice.tsx";
import { SideNavigation } from "./side-navigation.tsx";
import { TopBar } from "./top-bar.tsx";
import { TourBar } from "./tour-bar.tsx";

interface PageProps {
  /** The title of the tab, and the heading of the page unless `heading` gives another. */
  readonly title: string;
  readonly heading?: ComponentChildren | undefined;
  /** One sentence below the heading. */
  readonly intro?: ComponentChildren | undefined;
  /** The pages above this one, from the top down. */
  readonly breadcrumbs?: readonly Breadcrumb[] | undefined;
  /** The next step, beside the heading. */
  readonly actions?: ComponentChildren | undefined;
  /** `Tabs` below the heading. */
  readonly tabs?: ComponentChildren | undefined;
  /** A search field in the bar on top. */
  readonly search?: ComponentChildren | undefined;
  /** The building block that the page belongs to: a quiet line of its colour. */
  readonly tone?: Tone | undefined;
  /** "narrow" for reading and forms. */
  readonly width?: "narrow" | "normal" | "full" | undefined;
  readonly children: ComponentChildren;
}

/** The frame of every page for somebody who has signed in. */
export function Page({ title, search, width = "normal", tone, children, ...header }: PageProps) {
  useTitle(title);
  const { navigation } = usePage();
  return (
    <>
      <SkipLink />
      <div class={`shell${navigation.length === 0 ? " shell-bare" : ""}`}>
        {navigation.length > 0 && <SideNavigation />}
        <TopBar search={search} />
        <TourBar />
        <main id="main" class={`main main-${width}${tone ? ` tone-${tone}` : ""}`} tabIndex={-1}>
          <OfflineNotice />
          <Toasts />
          <PageHeader title={title} {...header} />
          <div class="page-body stack stack-large">{children}</div>
        </main>
        {navigation.length > 0 && <BottomBar />}
      </div>
    </>
  );
}

export const SkipLink = () => (
  <a class="skip-link" href="#main">
    {m.skipToContent()}
  </a>
);

type PageHeaderProps = Pick<PageProps, "title" | "heading" | "intro" | "breadcrumbs" | "actions" | "tabs">;

function PageHeader({ title, heading, intro, breadcrumbs = [], actions, tabs }: PageHeaderProps) {
  return (
    <header class="page-header">
      {breadcrumbs.length > 0 && <Breadcrumbs items={breadcrumbs} />}
      <div class="page-heading">
        <div class="page-heading-text">
          <h1>{heading ?? title}</h1>
          {intro && <p class="lead">{intro}</p>}
        </div>
        {actions && <div class="page-actions">{actions}</div>}
      </div>
      {tabs}
    </header>
  );
}
