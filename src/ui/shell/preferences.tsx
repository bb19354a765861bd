import * as m from "#messages/ui";
import { usePage } from "#platform/http/page-context.ts";
import { type Locale, locales } from "#platform/i18n/locale.ts";
import type { IconName } from "../icon/icon.tsx";
import { MenuForm, MenuGroup } from "../menu/menu.tsx";

const preferences = "/voorkeuren";

/** Each language is named in itself. */
const languageName: Record<Locale, string> = { nl: "Nederlands", en: "English" };

const themes = ["auto", "light", "dark"] as const;
const themeIcon: Record<(typeof themes)[number], IconName> = { auto: "sun-moon", light: "sun", dark: "moon" };

const usePlace = (): string => {
  const { url } = usePage();
  return url.pathname + url.search;
};

export function LanguageChoice() {
  const { reader } = usePage();
  const returnTo = usePlace();
  return (
    <MenuGroup label={m.language()}>
      {locales.map((locale) => (
        <MenuForm
          key={locale}
          action={preferences}
          fields={{ locale, returnTo }}
          icon="languages"
          current={locale === reader.locale}
        >
          <span lang={locale}>{languageName[locale]}</span>
        </MenuForm>
      ))}
    </MenuGroup>
  );
}

export function ThemeChoice() {
  const { theme } = usePage();
  const returnTo = usePlace();
  return (
    <MenuGroup label={m.theme()}>
      {themes.map((choice) => (
        <MenuForm
          key={choice}
          action={preferences}
          fields={{ theme: choice, returnTo }}
          icon={themeIcon[choice]}
          current={choice === theme}
        >
          {m.themeName({ theme: choice })}
        </MenuForm>
      ))}
    </MenuGroup>
  );
}
