import * as m from "#messages/office";
import type { RefusedDay } from "#platform/identity/queries/sign-ins.ts";
import type { MailDelivery } from "#platform/mail/delivery.ts";
import { formatDateTime, formatRelative } from "#platform/i18n/locale.ts";
import { usePage } from "#platform/http/page-context.ts";
import { Alert } from "#ui/alert/alert.tsx";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Row, RowList } from "#ui/row-list/row-list.tsx";
import { Page } from "#ui/shell/page.tsx";
import { Stat, StatRow } from "#ui/stat/stat.tsx";
import { formatSize } from "#ui/upload/format-size.ts";
import { jobWords } from "../job-words.ts";
import { NumberTable } from "./number-table.tsx";
import { RefusedTries } from "./refused-tries.tsx";
import type { FailedJob, HouseFigures, QueueFigures } from "../queries/state.ts";

export interface StateView {
  readonly version: string;
  readonly node: string;
  readonly figures: HouseFigures;
  readonly queues: readonly QueueFigures[];
  readonly failed: readonly FailedJob[];
  readonly delivery: MailDelivery;
  readonly scanner: "none" | "answers" | "away";
  readonly organisation: string;
  readonly refused: readonly RefusedDay[];
}

/** How the house is doing right now. */
export const StatePage = ({ view }: { readonly view: StateView }) => (
  <Page title={m.state()} intro={m.stateIntro()} breadcrumbs={[{ href: "/beheer", label: m.office() }]}>
    {view.scanner === "away" && <Alert tone="danger">{m.scannerAway()}</Alert>}
    <Figures view={view} />
    {view.failed.length > 0 && <FailedJobs jobs={view.failed} />}
    <Card heading={m.background()}>
      <Queues queues={view.queues} />
      <p class="muted">{m.unheardText({ count: view.figures.unheard })}</p>
      {view.figures.unheardAgain > 0 && (
        <Alert tone="warning">{m.unheardAgain({ count: view.figures.unheardAgain })}</Alert>
      )}
    </Card>
    <Card heading={m.mailFigures()} footer={<a href="/beheer/postvak">{m.toMailbox()}</a>}>
      <p>{m.mailFiguresText({ waiting: view.figures.mailWaiting, failed: view.figures.mailFailed })}</p>
      {view.delivery !== "leaves" && <p class="muted">{m.mailStays({ delivery: view.delivery })}</p>}
    </Card>
    <RefusedTries organisation={view.organisation} days={view.refused} />
  </Page>
);

function Figures({ view: { version, node, figures } }: { readonly view: StateView }) {
  const { now } = usePage();
  const lastActivity = figures.lastActivityAt === null ? m.never() : formatRelative(figures.lastActivityAt, now);
  return (
    <StatRow>
      <Stat label={m.version()} value={version} period={m.versionBasis({ node, postgres: figures.postgres })} />
      <Stat label={m.databaseSize()} value={formatSize(figures.databaseSize)} explanation={m.databaseSizeText()} />
      <Stat
        label={m.fileSize()}
        value={formatSize(figures.fileSize)}
        period={m.fileCount({ count: figures.fileCount })}
      />
      <Stat label={m.lastActivity()} value={lastActivity} explanation={m.lastActivityText()} />
    </StatRow>
  );
}

function Queues({ queues }: { readonly queues: readonly QueueFigures[] }) {
  if (queues.length === 0) return <p>{m.noQueues()}</p>;
  return (
    <NumberTable
      caption={m.background()}
      naming={m.queue()}
      rows={queues}
      nameOf={({ name }) => jobWords(name)}
      columns={[
        { heading: m.queueWaiting(), of: (queue) => queue.waiting },
        { heading: m.queueRunning(), of: (queue) => queue.running },
        { heading: m.queueFailed(), of: (queue) => queue.failed },
      ]}
    />
  );
}

const FailedJobs = ({ jobs }: { readonly jobs: readonly FailedJob[] }) => (
  <Card heading={m.failedJobs()} icon="triangle-alert" tone="danger">
    <RowList>
      {jobs.map((job) => (
        <Row
          key={job.id}
          title={jobWords(job.name)}
          detail={
            <>
              {m.failedAt({ at: formatDateTime(job.failedAt ?? job.plannedAt), attempts: job.attempts })}
              {job.message && <code> {job.message}</code>}
            </>
          }
          actions={
            <form action={`/beheer/status/${job.id}/opnieuw`} method="post">
              <Button size="small" icon="rotate-ccw">
                {m.runAgain()}
              </Button>
            </form>
          }
        />
      ))}
    </RowList>
  </Card>
);
