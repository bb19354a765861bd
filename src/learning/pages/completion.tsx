import * as m from "#messages/learning";
import { formatDate } from "#platform/i18n/locale.ts";
import { LinkButton } from "#ui/button/button.tsx";
import { DescriptionList } from "#ui/description-list/description-list.tsx";
import { Illustration } from "#ui/empty-state/illustration.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { CompletionView } from "../actions/read-completion.ts";
import { shownSeconds } from "./minutes.ts";
import { shownScore } from "./score.ts";

/** The end of a training: what was reached, and where to go from here. */
export const CompletionPage = ({ view }: { readonly view: CompletionView }) => (
  <Page
    title={m.youCompleted({ title: view.training.title })}
    heading={m.wellDone()}
    intro={m.youCompleted({ title: view.training.title })}
    width="narrow"
  >
    <div class="completion stack">
      <Illustration name="bridge" />
      <DescriptionList
        items={[
          { term: m.completedAt(), description: formatDate(view.completedAt) },
          { term: m.timeSpent(), description: shownSeconds(view.seconds) },
          ...(view.score === null
            ? []
            : [
                {
                  term: m.score(),
                  description: shownScore(view.score, view.scoredLessons),
                },
              ]),
        ]}
      />
      <div class="cluster">
        {view.certificateId && (
          <LinkButton href={`/certificaten/${view.certificateId}.pdf`} variant="primary" icon="award" download>
            {m.downloadCertificate()}
          </LinkButton>
        )}
        <LinkButton href="/leren" {...(view.certificateId ? {} : { variant: "primary" as const })}>
          {m.toOwnLearning()}
        </LinkButton>
        <LinkButton href={`/trainingen/${view.training.id}`} variant="quiet">
          {m.backToTraining()}
        </LinkButton>
      </div>
    </div>
  </Page>
);
