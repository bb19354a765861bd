import * as m from "#messages/ui";
import { usePage } from "#platform/http/page-context.ts";
import { currentItem } from "./current-item.ts";
import { NavigationLink } from "./navigation-link.tsx";

export function SideNavigation() {
  const { navigation, url } = usePage();
  const current = currentItem(navigation, url.pathname);
  return (
    <nav class="side-navigation" aria-label={m.mainNavigation()} data-navigation>
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
