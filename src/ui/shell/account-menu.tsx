import * as m from "#messages/ui";
import type { Actor } from "#platform/actor.ts";
import { Avatar } from "../avatar/avatar.tsx";
import { Menu, MenuDivider, MenuForm, MenuLink } from "../menu/menu.tsx";
import { LanguageChoice, ThemeChoice } from "./preferences.tsx";

export function AccountMenu({ actor }: { readonly actor: Actor }) {
  return (
    <Menu label={m.accountOf({ name: actor.name })} align="end" trigger={<Avatar name={actor.name} />}>
      <p class="menu-person">
        <strong>{actor.name}</strong>
      </p>
      <MenuLink href="/account" icon="circle-user">
        {m.myAccount()}
      </MenuLink>
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
