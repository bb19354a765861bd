import * as m from "#messages/house";
import { Tabs } from "#ui/tabs/tabs.tsx";
import type { ScopeLinks } from "../views/scope-links.ts";

/** Whose house: one's own, one's team, the units that one leads, the whole. */
export const HouseTabs = ({ links }: { readonly links: ScopeLinks }) => (
  <Tabs label={m.whoseHouse()} items={links.houses} />
);

/** Up and down the tree of units, by name alone: no two houses stand beside each other. */
export function UnitWalk({ links }: { readonly links: ScopeLinks }) {
  if (links.path.length === 0 && links.below.length === 0) return null;
  return (
    <nav class="unit-walk" aria-label={m.unitWalk()}>
      {links.path.length > 0 && (
        <ol class="plain unit-walk-path">
          {links.path.map(({ href, label, current }) => (
            <li key={href}>
              <a href={href} {...(current ? { "aria-current": "page" as const } : {})}>
                {label}
              </a>
            </li>
          ))}
        </ol>
      )}
      {links.below.length > 0 && (
        <>
          <p class="muted">{m.unitsBelow()}</p>
          <ul class="plain unit-walk-below">
            {links.below.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}
