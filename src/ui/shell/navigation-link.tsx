import { type NavigationItem, usePage } from "#platform/http/page-context.ts";
import { Icon, isIconName } from "../icon/icon.tsx";

interface NavigationLinkProps {
  readonly item: NavigationItem;
  /** The page is this item's own, or belongs to it. */
  readonly isCurrent: boolean;
}

export function NavigationLink({ item, isCurrent }: NavigationLinkProps) {
  const { url } = usePage();
  const current = url.pathname === item.href ? "page" : "true";
  return (
    <a href={item.href} class="navigation-link" {...(isCurrent ? { "aria-current": current } : {})}>
      <Icon name={isIconName(item.icon) ? item.icon : "circle"} />
      <span>{item.label}</span>
    </a>
  );
}
