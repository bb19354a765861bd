import * as m from "#messages/ui";
import type { Actor } from "#platform/actor.ts";
import { usePage } from "#platform/http/page-context.ts";
import { Avatar } from "../avatar/avatar.tsx";
import { Menu, MenuDivider, MenuForm, MenuLink } from "../menu/menu.tsx";
import { LanguageChoice, ThemeChoice } from "./preferences.tsx";

export function AccountMenu({ actor }: { readonly actor: Actor }) {
  const { hasSeveralOrganisations } = usePage();
  return (
    <Menu label={m.accountOf({ name: actor.name })} align="end" trigger={<Avatar name={actor.name} />}>
      <p class="menu-person">
        <strong>{actor.name}</strong>
      </p>
      <MenuLink href="/account" icon="circle-user">
        {m.myAccount()}
      </MenuLink>
      <MenuLink href="/over-mij" icon="id-card">
        {m.aboutMe()}
      </MenuLink>
      {hasSeveralOrganisations && (
        <MenuLink href="/organisatie" icon="building">
          {m.otherOrganisation()}
        </MenuLink>
      )}
      <MenuDivider />
      <ThemeChoice />
      <MenuDivider />
      <LanguageChoice />
      <MenuDivider />
      <MenuForm action="/uitloggen" icon="log-out">
        {m.signOut()}
      </MenuForm>
    </Menu>
  );
}
