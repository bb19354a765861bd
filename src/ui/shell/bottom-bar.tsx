import * as m from "#messages/ui";
import { type NavigationItem, usePage } from "#platform/http/page-context.ts";
import { Icon } from "../icon/icon.tsx";
import { currentItem } from "./current-item.ts";
import { NavigationLink } from "./navigation-link.tsx";

const room = 5;

/** What stands in the bar, and what waits behind "Meer" because it does not fit. */
export function divideForPhone(items: readonly NavigationItem[]): { shown: NavigationItem[]; more: NavigationItem[] } {
  const primary = items.filter((item) => item.primary);
  const rest = items.filter((item) => !item.primary);
  if (primary.length + rest.length <= room) return { shown: [...primary, ...rest], more: [] };
  return { shown: primary.slice(0, room - 1), more: [...primary.slice(room - 1), ...rest] };
}

/** The navigation of a phone, within reach of a thumb. */
export function BottomBar() {
  const { navigation, url } = usePage();
  const current = currentItem(navigation, url.pathname);
  const { shown, more } = divideForPhone(navigation);
  return (
    <nav class="bottom-bar" aria-label={m.mainNavigation()} data-navigation>
      <ul class="plain">
        {shown.map((item) => (
          <li key={item.href}>
            <NavigationLink item={item} isCurrent={item === current} />
          </li>
        ))}
        {more.length > 0 && (
          <li>
            <details class="bottom-more" data-menu>
              <summary class={`navigation-link${current && more.includes(current) ? " navigation-within" : ""}`}>
                <Icon name="menu" />
                <span>{m.more()}</span>
              </summary>
              <ul class="menu-panel bottom-more-panel">
                {more.map((item) => (
                  <li key={item.href}>
                    <NavigationLink item={item} isCurrent={item === current} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        )}
      </ul>
    </nav>
  );
}
