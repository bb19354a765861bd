import * as m from "#messages/news";
import { usePage, useElement } from "#platform/http/page-context.ts";
import { Button, LinkButton } from "#ui/button/button.tsx";
import type { CustomElementAttributes } from "#ui/base/custom-element.ts";
import { IconButton } from "#ui/button/icon-button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { Pagination } from "#ui/pagination/pagination.tsx";
import { RelativeTime } from "#ui/relative-time/relative-time.tsx";
import { Row, RowList } from "#ui/row-list/row-list.tsx";
import { Page } from "#ui/shell/page.tsx";
import { pageSize, type NoticesView, type NoticeView } from "../views.ts";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "notice-list": CustomElementAttributes;
    }
  }
}

export function NoticesPage({ view }: { readonly view: NoticesView }) {
  useElement("notice-list");
  return (
    <Page
      title={m.notices()}
      intro={view.total > 0 ? m.noticesUnread({ count: view.unread }) : undefined}
      width="narrow"
      actions={
        <>
          {view.unread > 0 && (
            <form action="/meldingen/gelezen" method="post">
              <Button icon="check-check">{m.markAllRead()}</Button>
            </form>
          )}
          <LinkButton href="/meldingen/voorkeuren" variant="quiet" icon="settings">
            {m.mailChoices()}
          </LinkButton>
        </>
      }
    >
      <notice-list>{view.total === 0 ? <NothingYet /> : <Notices view={view} />}</notice-list>
    </Page>
  );
}

const NothingYet = () => (
  <EmptyState
    illustration="mailbox"
    heading={m.noNoticesHeading()}
    action={<LinkButton href="/">{m.noNoticesAction()}</LinkButton>}
  >
    <p>{m.noNotices()}</p>
  </EmptyState>
);

const Notices = ({ view }: { readonly view: NoticesView }) => (
  <>
    <RowList>
      {view.notices.map((notice) => (
        <NoticeItem key={notice.id} notice={notice} />
      ))}
    </RowList>
    <Pagination
      page={view.page}
      pageCount={Math.max(1, Math.ceil(view.total / pageSize))}
      hrefOf={(page) => (page === 1 ? "/meldingen" : `/meldingen?page=${page}`)}
      label={m.notices()}
    />
  </>
);

function NoticeItem({ notice }: { readonly notice: NoticeView }) {
  const { branding } = usePage();
  const { text, href } = notice.tell(branding?.name ?? "Leerhuis");
  return (
    <Row
      id={`notice-${notice.id}`}
      title={
        <>
          {notice.isUnread && <span class="visually-hidden">{m.unread()} </span>}
          {text}
        </>
      }
      href={href ?? undefined}
      unread={notice.isUnread}
      leading={<Icon name={notice.icon} />}
      detail={<RelativeTime at={notice.at} />}
      actions={
        notice.isUnread && (
          <form action={`/meldingen/${notice.id}/gelezen`} method="post" data-read>
            <IconButton icon="check" label={m.markRead({ notice: text })} />
          </form>
        )
      }
    />
  );
}
