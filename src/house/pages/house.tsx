import * as m from "#messages/house";
import { usePage } from "#platform/http/page-context.ts";
import { Card } from "#ui/card/card.tsx";
import { DescriptionList } from "#ui/description-list/description-list.tsx";
import { Page } from "#ui/shell/page.tsx";
import { Tabs } from "#ui/tabs/tabs.tsx";
import { House } from "../drawing/house.tsx";
import type { Figure, HousePageView } from "../views.ts";

/** The home screen: the house, and below it what every light rests on. */
export function HousePage({ view }: { readonly view: HousePageView }) {
  const { actor } = usePage();
  const firstName = actor?.name.split(" ")[0] ?? "";
  return (
    <Page
      title={m.home()}
      heading={view.isOwn ? m.greeting({ name: firstName }) : view.house.title}
      width="full"
      tabs={view.scopes.length > 1 && <Tabs label={m.whoseHouse()} items={view.scopes} />}
    >
      <House view={view.house} />
      <section class="stack" aria-labelledby="figures">
        <h2 id="figures">{m.figuresHeading()}</h2>
        <p class="muted">{m.figuresIntro()}</p>
        <div class="grid grid-wide">
          {view.figures.map((figure) => (
            <FigureCard key={figure.name} figure={figure} />
          ))}
        </div>
      </section>
    </Page>
  );
}

const FigureCard = ({ figure }: { readonly figure: Figure }) => (
  <div id={`block-${figure.block}`}>
    <Card heading={m.blockName({ block: figure.block })} tone={figure.block}>
      <p class="lead">{figure.evidence}</p>
      <details>
        <summary>{m.howCounted()}</summary>
        <DescriptionList
          items={[
            { term: m.explanationTerm(), description: figure.explanation },
            { term: m.periodTerm(), description: figure.period },
            { term: m.basisTerm(), description: figure.basis },
          ]}
        />
      </details>
    </Card>
  </div>
);
