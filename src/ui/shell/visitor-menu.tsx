import * as m from "#messages/ui";
import { Icon } from "../icon/icon.tsx";
import { Menu, MenuDivider } from "../menu/menu.tsx";
import { LanguageChoice, ThemeChoice } from "./preferences.tsx";

/** What somebody may choose before signing in. */
export const VisitorMenu = () => (
  <Menu
    label={m.languageAndTheme()}
    align="end"
    trigger={
      <span class="icon-button">
        <Icon name="languages" />
      </span>
    }
  >
    <LanguageChoice />
    <MenuDivider />
    <ThemeChoice />
  </Menu>
);
