import type { ComponentChildren } from "preact";
import * as m from "#messages/ui";
import { useElement, usePage } from "#platform/http/page-context.ts";
import { Icon } from "../icon/icon.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { Brand } from "./brand.tsx";
import { countShown } from "./count-shown.ts";

export function TopBar({ search }: { readonly search: ComponentChildren }) {
  const { actor } = usePage();
  return (
    <header class="top-bar">
      <Brand />
      <div class="top-bar-search">{search}</div>
      {actor && (
        <div class="top-bar-end">
          <Notices />
          <AccountMenu actor={actor} />
        </div>
      )}
    </header>
  );
}

function Notices() {
  const { unreadNotices } = usePage();
  useElement("notice-bell");
  const label = m.noticesWithCount({ count: unreadNotices });
  return (
    <notice-bell source="/meldingen/live">
      <a class="icon-button notices" href="/meldingen" aria-label={label} title={label}>
        <Icon name="bell" />
        <span class="notices-count" aria-hidden="true" hidden={unreadNotices === 0}>
          {countShown(unreadNotices)}
        </span>
      </a>
    </notice-bell>
  );
}
