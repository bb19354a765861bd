import * as m from "#messages/ui";
import { usePage } from "#platform/http/page-context.ts";
import { Brand } from "./brand.tsx";
import { currentItem } from "./current-item.ts";
import { NavigationLink } from "./navigation-link.tsx";

/** The navigation of a wide screen, with the organisation's name above it. */
export function SideNavigation() {
  const { navigation, url } = usePage();
  const current = currentItem(navigation, url.pathname);
  return (
    <nav class="side" aria-label={m.mainNavigation()} data-navigation>
      <Brand />
      <ul class="plain">
        {navigation.map((item) => (
          <li key={item.href}>
            <NavigationLink item={item} isCurrent={item === current} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
