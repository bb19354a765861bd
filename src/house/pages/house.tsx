import * as m from "#messages/house";
import { usePage } from "#platform/http/page-context.ts";
import { Card } from "#ui/card/card.tsx";
import { DescriptionList } from "#ui/description-list/description-list.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { BlockBasis, HousePageView } from "../actions/look-at-house.ts";
import { House } from "../drawing/house.tsx";
import type { Pile } from "../foundation.ts";
import { DownloadMenu } from "./download-menu.tsx";
import { Feed } from "./feed.tsx";
import { FigureFacts, FigureText, Step } from "./figure.tsx";
import { HouseTabs, UnitWalk } from "./scope-navigation.tsx";

/** The home screen: the house, and below it what every light rests on. */
export function HousePage({ view }: { readonly view: HousePageView }) {
  const { actor } = usePage();
  const firstName = actor?.name.split(" ")[0] ?? "";
  const place = view.unitName ?? m.wholeOrganisation();
  return (
    <Page
      title={m.home()}
      heading={view.isOwn ? m.greeting({ name: firstName }) : place}
      width="full"
      actions={<DownloadMenu whose={view.whose} />}
      tabs={<HouseTabs links={view.links} />}
    >
      <UnitWalk links={view.links} />
      <House view={view.house} />
      {view.feed && <Feed stories={view.feed} />}
      <section class="stack house-basis" aria-labelledby="figures">
        <h2 id="figures">{m.figuresHeading()}</h2>
        <p class="muted">{m.figuresIntro()}</p>
        {view.blocks.map((basis) => (
          <BlockCard key={basis.block} basis={basis} />
        ))}
        <FoundationBasis name={view.house.foundation.name} piles={view.piles} />
      </section>
    </Page>
  );
}

const BlockCard = ({ basis }: { readonly basis: BlockBasis }) => (
  <Card heading={<a href={basis.href}>{basis.name}</a>} headingLevel={3} tone={basis.block}>
    <div class="block-basis">
      <div class="block-figures">
        {basis.figures.map((figure) => (
          <section key={figure.name} class="figure" aria-label={figure.title}>
            <FigureText figure={figure} />
            <details>
              <summary>{m.restsOn({ title: figure.title })}</summary>
              <FigureFacts figure={figure} />
            </details>
          </section>
        ))}
      </div>
      {basis.step && <Step step={basis.step} />}
    </div>
  </Card>
);

const FoundationBasis = ({ name, piles }: { readonly name: string; readonly piles: readonly Pile[] }) => (
  <Card heading={name} headingLevel={3} tone="foundation">
    <p class="muted">{m.foundationScope()}</p>
    <div class="foundation-layers">
      {piles.map((pile) => (
        <section key={pile.name} aria-label={pile.name}>
          <h4>{pile.name}</h4>
          <p>{pile.evidence}</p>
          {pile.facts.length > 0 && (
            <details>
              <summary>{m.foundationRests({ name: pile.name })}</summary>
              <DescriptionList items={pile.facts} of="sentences" />
            </details>
          )}
        </section>
      ))}
    </div>
  </Card>
);
