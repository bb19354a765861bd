import * as m from "#messages/people";
import { Alert } from "#ui/alert/alert.tsx";
import { Badge } from "#ui/badge/badge.tsx";
import { LinkButton, SubmitButton } from "#ui/button/button.tsx";
import { FileDrop } from "#ui/form/file-field.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { RelativeTime } from "#ui/relative-time/relative-time.tsx";
import { Row, RowList } from "#ui/row-list/row-list.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { ImportsView } from "../actions/start-import.ts";
import type { ImportState } from "../queries/imports.ts";

/** Where an import begins. */
export const ImportsPage = ({ view }: { readonly view: ImportsView }) => (
  <Page
    title={m.importPeople()}
    intro={m.importIntro()}
    width="narrow"
    breadcrumbs={[{ href: "/mensen", label: m.people() }]}
  >
    <Form id="import" action="/mensen/import" multipart draft="none">
      <FileDrop
        name="file"
        label={m.importFile()}
        hint={m.importFileHint()}
        accept=".csv,.txt,text/csv,text/plain"
        required
      />
      <FormActions>
        <SubmitButton icon="arrow-right">{m.importRead()}</SubmitButton>
        <LinkButton href="/mensen/import/voorbeeld" icon="download" variant="quiet" download>
          {m.importExample()}
        </LinkButton>
      </FormActions>
    </Form>
    <Alert heading={m.importNever()}>{m.importNeverMeans()}</Alert>
    {view.recent.length > 0 && (
      <section class="stack" aria-labelledby="recent">
        <h2 id="recent">{m.importRecent()}</h2>
        <p class="muted">{m.importKept()}</p>
        <RowList>
          {view.recent.map((draft) => (
            <Row
              key={draft.id}
              title={draft.fileName}
              href={`/mensen/import/${draft.id}`}
              detail={<RelativeTime at={draft.createdAt} />}
              trailing={<StateBadge state={draft.state} />}
            />
          ))}
        </RowList>
      </section>
    )}
  </Page>
);

const stateNames: Readonly<Record<ImportState, () => string>> = {
  mapping: m.importStateMapping,
  checking: m.importStateWorking,
  checked: m.importStateChecked,
  applying: m.importStateWorking,
  applied: m.importStateApplied,
};

const StateBadge = ({ state }: { readonly state: ImportState }) => (
  <Badge tone={state === "applied" ? "success" : "information"}>{stateNames[state]()}</Badge>
);
