import * as m from "#messages/office";
import { usePage } from "#platform/http/page-context.ts";
import type { BackupNight } from "#platform/backup/queries/nights.ts";
import { formatDateTime, formatNumber, formatRelative, locale } from "#platform/i18n/locale.ts";
import { Alert } from "#ui/alert/alert.tsx";
import { Badge } from "#ui/badge/badge.tsx";
import { Card } from "#ui/card/card.tsx";
import { Row, RowList } from "#ui/row-list/row-list.tsx";
import { Page } from "#ui/shell/page.tsx";
import { Stat, StatRow } from "#ui/stat/stat.tsx";
import { formatSize } from "#ui/upload/format-size.ts";

export interface BackupsView {
  /** False when BACKUP_DIR is off. */
  readonly areMade: boolean;
  readonly isOverdue: boolean;
  readonly last: BackupNight | null;
  readonly nights: readonly BackupNight[];
}

/** When the whole house was last kept, what went wrong, and how to put it back. */
export const BackupsPage = ({ view }: { readonly view: BackupsView }) => (
  <Page title={m.backups()} intro={m.backupsIntro()} breadcrumbs={[{ href: "/beheer", label: m.office() }]}>
    {!view.areMade && <Alert tone="warning">{m.backupsOff()}</Alert>}
    {view.isOverdue && <Alert tone="danger">{m.backupsOverdue()}</Alert>}
    {view.last ? <LastBackup last={view.last} /> : <p>{m.backupsNone()}</p>}
    {view.nights.length > 0 && (
      <Card heading={m.backupNights()}>
        <RowList>
          {view.nights.map((night) => (
            <Night key={night.night} night={night} />
          ))}
        </RowList>
      </Card>
    )}
    <Card heading={m.backupRestore()}>
      <p>{m.backupRestoreText()}</p>
      <pre class="backup-command">
        <code>bin/leerhuis restore {view.last?.fileName ?? "house.tar.zst"}</code>
      </pre>
      <p>{m.backupElsewhere()}</p>
      <p class="muted">{m.backupSecret()}</p>
    </Card>
  </Page>
);

function LastBackup({ last }: { readonly last: BackupNight }) {
  const { now } = usePage();
  const at = last.finishedAt ?? last.startedAt;
  return (
    <StatRow>
      <Stat label={m.backupLast()} value={formatRelative(at, now)} period={formatDateTime(at)} />
      <Stat label={m.backupSize()} value={formatSize(last.size ?? 0)} explanation={m.backupSizeText()} />
      <Stat
        label={m.backupRows()}
        value={formatNumber(last.rows ?? 0)}
        period={m.backupFiles({ count: last.files ?? 0 })}
      />
    </StatRow>
  );
}

function Night({ night }: { readonly night: BackupNight }) {
  if (night.finishedAt)
    return (
      <Row
        title={formatDateTime(night.finishedAt)}
        detail={m.backupNightMade({ file: night.fileName ?? "", size: formatSize(night.size ?? 0) })}
        trailing={
          night.missing ? (
            <Badge tone="warning">{m.backupMissing({ count: night.missing })}</Badge>
          ) : (
            <Badge tone="success">{m.backupSucceeded()}</Badge>
          )
        }
      />
    );
  if (night.failure)
    return (
      <Row
        title={formatDateTime(night.failedAt ?? night.startedAt)}
        detail={m.backupNightFailed({ reason: night.failure[locale()], attempts: night.attempts })}
        trailing={<Badge tone="danger">{m.backupFailed()}</Badge>}
      />
    );
  return (
    <Row title={formatDateTime(night.startedAt)} trailing={<Badge tone="information">{m.backupRunning()}</Badge>} />
  );
}
