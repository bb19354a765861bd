import * as m from "#messages/academy";
import { formatDateTime } from "#platform/i18n/locale.ts";
import { Avatar } from "#ui/avatar/avatar.tsx";
import { Badge } from "#ui/badge/badge.tsx";
import { Button, LinkButton } from "#ui/button/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { Row, RowList } from "#ui/row-list/row-list.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { VersionsView } from "../actions/read-lesson.ts";
import type { ListedVersion } from "../queries/versions.ts";

/** Everything that a lesson has been, to look at and to go back to. */
export function VersionsPage({ view }: { readonly view: VersionsView }) {
  const { training, lesson } = view;
  return (
    <Page
      title={m.versionsOf({ lesson: lesson.title })}
      intro={m.versionsIntro()}
      width="narrow"
      breadcrumbs={[
        { href: `/trainingen/${training.id}/bewerken`, label: training.title },
        { href: `/trainingen/${training.id}/lessen/${lesson.id}/bewerken`, label: lesson.title },
      ]}
    >
      <RowList>
        {view.versions.map((version) => (
          <VersionRow key={version.id} version={version} view={view} />
        ))}
      </RowList>
    </Page>
  );
}

function VersionRow({ version, view }: { readonly version: ListedVersion; readonly view: VersionsView }) {
  const path = `/trainingen/${view.training.id}/lessen/${view.lesson.id}/versies/${version.id}`;
  const isDraft = !version.publishedAt && !version.keptAt;
  return (
    <Row
      title={formatDateTime(version.changedAt)}
      leading={version.changedByName ? <Avatar name={version.changedByName} size="small" /> : undefined}
      detail={m.versionDetail({ number: version.number, name: version.changedByName ?? m.somebody() })}
      trailing={<VersionBadge version={version} publishedId={view.publishedId} />}
      actions={
        <>
          <LinkButton href={path} size="small" variant="quiet" icon="eye">
            {m.look()}
            <span class="visually-hidden"> {m.atVersion({ number: version.number })}</span>
          </LinkButton>
          {!isDraft && view.training.can.change && <RestoreButton path={path} version={version} />}
        </>
      }
    />
  );
}

export const RestoreButton = ({ path, version }: { readonly path: string; readonly version: ListedVersion }) => (
  <Form id={`restore-${version.id}`} action={`${path}/terugzetten`} draft="none">
    <Button size="small" icon="rotate-ccw">
      {m.restore()}
      <span class="visually-hidden"> {m.atVersion({ number: version.number })}</span>
    </Button>
  </Form>
);

function VersionBadge({
  version,
  publishedId,
}: {
  readonly version: ListedVersion;
  readonly publishedId: string | null;
}) {
  if (version.id === publishedId) return <Badge tone="success">{m.learnersReadThis()}</Badge>;
  if (version.publishedAt) return <Badge>{m.wasPublished()}</Badge>;
  return version.keptAt ? null : <Badge icon="pencil">{m.draft()}</Badge>;
}
