import type { NavigationItem } from "#platform/http/page-context.ts";
import { Icon, isIconName } from "../icon/icon.tsx";

interface NavigationLinkProps {
  readonly item: NavigationItem;
  readonly isCurrent: boolean;
}

export const NavigationLink = ({ item, isCurrent }: NavigationLinkProps) => (
  <a href={item.href} class="navigation-link" {...(isCurrent ? { "aria-current": "page" as const } : {})}>
    <Icon name={isIconName(item.icon) ? item.icon : "circle"} />
    <span>{item.label}</span>
  </a>
);
