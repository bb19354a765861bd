import * as m from "#messages/people";
import { Alert } from "#ui/alert/alert.tsx";
import { Button, LinkButton } from "#ui/button/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { Pagination } from "#ui/pagination/pagination.tsx";
import { tableHref } from "#ui/data-table/table-state.ts";
import { usePage } from "#platform/http/page-context.ts";
import { Tabs } from "#ui/tabs/tabs.tsx";
import type { PreviewView } from "../../actions/read-import.ts";
import { outcomes } from "../../import/plan.ts";
import { outcomeName } from "../../import/words.ts";
import { ConfirmImport } from "./confirm-import.tsx";
import { DiscardImport } from "./discard-import.tsx";
import { ImportFrame } from "./import-frame.tsx";
import { PreviewRows } from "./preview-rows.tsx";
import { PreviewUnits } from "./preview-units.tsx";

/** What would happen with every row, before anything does. */
export function PreviewStep({ view }: { readonly view: PreviewView }) {
  const { counts } = view.summary;
  return (
    <ImportFrame
      view={view}
      intro={m.importPreviewIntro()}
      actions={
        <LinkButton href="#confirm" icon="arrow-down">
          {m.importToConfirm()}
        </LinkButton>
      }
    >
      {counts.refused > 0 && <RefusedAlert view={view} />}
      <PreviewUnits summary={view.summary} />
      <section class="stack" aria-labelledby="rows">
        <h2 id="rows">{m.importRows()}</h2>
        <OutcomeTabs view={view} />
        <PreviewRows rows={view.rows} />
        <PreviewPages view={view} />
      </section>
      <ConfirmImport view={view} />
      <WayBack importId={view.id} />
    </ImportFrame>
  );
}

const WayBack = ({ importId }: { readonly importId: string }) => (
  <div class="cluster">
    <Form id="reopen-columns" action={`/mensen/import/${importId}/terug`} draft="none">
      <Button icon="undo-2">{m.importBackToColumns()}</Button>
    </Form>
    <DiscardImport importId={importId} />
  </div>
);

const RefusedAlert = ({ view }: { readonly view: PreviewView }) => (
  <Alert
    tone="warning"
    heading={m.importRefusedCount({ count: view.summary.counts.refused })}
    actions={
      <LinkButton href={`/mensen/import/${view.id}/verbeteren`} icon="download" download>
        {m.importCorrection()}
      </LinkButton>
    }
  >
    {m.importRefusedMeans()}
  </Alert>
);

function OutcomeTabs({ view }: { readonly view: PreviewView }) {
  const { counts, remarked } = view.summary;
  const total = outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
  const path = `/mensen/import/${view.id}`;
  const shown = outcomes.filter((outcome) => counts[outcome] > 0);
  return (
    <Tabs
      label={m.importOutcomes()}
      items={[
        { href: path, label: m.importAllRows(), count: total, current: view.outcome === null },
        ...shown.map((outcome) => ({
          href: `${path}?uitkomst=${outcome}`,
          label: outcomeName(outcome),
          count: counts[outcome],
          current: view.outcome === outcome,
        })),
        ...(remarked > 0
          ? [
              {
                href: `${path}?uitkomst=remarked`,
                label: m.importRemarked(),
                count: remarked,
                current: view.outcome === "remarked",
              },
            ]
          : []),
      ]}
    />
  );
}

function PreviewPages({ view }: { readonly view: PreviewView }) {
  const { url } = usePage();
  return (
    <Pagination
      page={view.page}
      pageCount={view.pageCount}
      hrefOf={(page) => tableHref(url, { page: page === 1 ? null : String(page) })}
      label={m.importRows()}
    />
  );
}
