import * as m from "#messages/house";
import { Card } from "#ui/card/card.tsx";
import { LineChart } from "#ui/chart/line-chart.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { BlockPageView } from "../actions/look-at-block.ts";
import { stateInWords } from "../drawing/words.ts";
import { FigureFacts, FigureText, Step } from "./figure.tsx";
import { HouseTabs, UnitWalk } from "./scope-navigation.tsx";

/** One building block in one house: what is known of it, on what that rests, and the next step. */
export const BlockPage = ({ view }: { readonly view: BlockPageView }) => (
  <Page
    title={view.name}
    intro={m.blockMeaning({ block: view.block })}
    breadcrumbs={[{ href: view.house.href, label: view.house.title }]}
    tabs={<HouseTabs links={view.links} />}
  >
    <UnitWalk links={view.links} />
    {view.figures.length === 0 ? (
      <EmptyState illustration="window" heading={stateInWords("shuttered")} headingLevel={2}>
        <p>{m.willMeasure({ block: view.block })}</p>
      </EmptyState>
    ) : (
      <div class="stack stack-large">
        <p class="lead">{stateInWords(view.light)}</p>
        {view.figures.map((figure) => (
          <Card key={figure.name} heading={figure.title} tone={view.block}>
            <FigureText figure={figure} />
            {figure.course && <LineChart {...figure.course} />}
            <FigureFacts figure={figure} />
          </Card>
        ))}
      </div>
    )}
    {view.step && (
      <section class="stack stack-small" aria-labelledby="step">
        <h2 id="step">{m.stepHeading()}</h2>
        <Step step={view.step} />
      </section>
    )}
    <p class="muted small">{m.figuresIntro()}</p>
  </Page>
);
