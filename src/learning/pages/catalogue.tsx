import * as m from "#messages/learning";
import { blockNames } from "#blocks";
import { usePage } from "#platform/http/page-context.ts";
import { locales } from "#platform/i18n/locale.ts";
import { Alert } from "#ui/alert/alert.tsx";
import { Badge } from "#ui/badge/badge.tsx";
import { LinkButton } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { tableHref } from "#ui/data-table/table-state.ts";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { Pagination } from "#ui/pagination/pagination.tsx";
import { ProgressBar } from "#ui/progress/progress.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { CatalogueView } from "../actions/read-catalogue.ts";
import type { OfferedTraining } from "../queries/catalogue.ts";
import { CatalogueTools } from "./catalogue-tools.tsx";
import { Cover } from "./cover.tsx";
import { shownMinutes } from "./minutes.ts";
import { StateBadge } from "./state-badge.tsx";

/** Everything that one can learn here. */
export function CataloguePage({ view }: { readonly view: CatalogueView }) {
  const { url } = usePage();
  const { chosen, trainings, total } = view;
  const isNarrowed = chosen.q !== "" || chosen.block !== null || chosen.taal !== null || chosen.duur !== null;
  return (
    <Page title={m.catalogue()} intro={m.catalogueIntro()} tone="investment">
      {(total > 0 || isNarrowed) && (
        <CatalogueTools
          chosen={chosen}
          filters={[
            {
              name: "block",
              label: m.block(),
              value: chosen.block,
              options: blockNames.map((block) => ({ value: block, label: m.blockName({ block }) })),
            },
            {
              name: "duur",
              label: m.length(),
              value: chosen.duur,
              options: (["short", "medium", "long"] as const).map((length) => ({
                value: length,
                label: m.lengthName({ length }),
              })),
            },
            {
              name: "taal",
              label: m.language(),
              value: chosen.taal,
              options: locales.map((locale) => ({ value: locale, label: m.localeName({ locale }) })),
            },
          ]}
        />
      )}
      {view.resembles && (
        <Alert heading={m.nothingExactly({ search: chosen.q })}>{m.theseResemble({ count: total })}</Alert>
      )}
      {total === 0 ? (
        <NothingFound isNarrowed={isNarrowed} />
      ) : (
        <section class="stack" id="catalogue" aria-label={m.catalogue()}>
          <p class="muted" role="status">
            {m.trainingCount({ count: total })}
          </p>
          <div class="grid">
            {trainings.map((training) => (
              <OfferCard key={training.id} training={training} />
            ))}
          </div>
          <Pagination
            page={view.page}
            pageCount={view.pageCount}
            hrefOf={(page) => tableHref(url, { page: String(page) })}
          />
        </section>
      )}
    </Page>
  );
}

const OfferCard = ({ training }: { readonly training: OfferedTraining }) => (
  <Card
    heading={training.title}
    headingLevel={2}
    href={`/trainingen/${training.id}`}
    {...(training.block ? { tone: training.block } : {})}
    picture={<Cover {...training} trainingId={training.id} />}
    detail={training.block && m.blockName({ block: training.block })}
    footer={<OfferFooter training={training} />}
  >
    {training.summary && <p class="offer-summary">{training.summary}</p>}
    {training.ownState === "started" && (
      <ProgressBar value={training.ownProgress ?? 0} max={1} label={m.progressOf({ title: training.title })} />
    )}
  </Card>
);

const OfferFooter = ({ training }: { readonly training: OfferedTraining }) => (
  <>
    <OwnState training={training} />
    {training.estimatedMinutes !== null && (
      <span class="fact">
        <Icon name="clock" size="small" />
        {shownMinutes(training.estimatedMinutes)}
      </span>
    )}
    <span class="fact">
      <Icon name="languages" size="small" />
      {m.localeName({ locale: training.locale })}
    </span>
    {training.givesCertificate && (
      <span class="fact">
        <Icon name="award" size="small" />
        {m.withCertificate()}
      </span>
    )}
  </>
);

function OwnState({ training: { ownState, enrolment } }: { readonly training: OfferedTraining }) {
  if (ownState && ownState !== "withdrawn") return <StateBadge state={ownState} />;
  return enrolment === "by_invitation" ? <Badge icon="mail">{m.byInvitation()}</Badge> : null;
}

const NothingFound = ({ isNarrowed }: { readonly isNarrowed: boolean }) => (
  <EmptyState
    illustration={isNarrowed ? "window" : "bookshelf"}
    heading={isNarrowed ? m.nothingFound() : m.catalogueIsEmpty()}
    action={isNarrowed && <LinkButton href="/catalogus">{m.showWholeCatalogue()}</LinkButton>}
  >
    <p>{isNarrowed ? m.nothingFoundHint() : m.catalogueIsEmptyHint()}</p>
  </EmptyState>
);
