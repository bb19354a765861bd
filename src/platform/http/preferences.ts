import { isLocale, type Locale } from "../i18n/locale.ts";
import { readCookie } from "./flash.ts";

export const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const localeCookie = "leerhuis_locale";
const themeCookie = "leerhuis_theme";

/** The language that this browser chose before signing in. */
export function visitorLocale(cookies: string | null): Locale | null {
  const chosen = readCookie(cookies, localeCookie);
  return isLocale(chosen) ? chosen : null;
}

export function visitorTheme(cookies: string | null): Theme {
  const chosen = readCookie(cookies, themeCookie);
  return themes.find((theme) => theme === chosen) ?? "auto";
}

/** The cookies that keep what a visitor chose, for a year. */
export function preferenceCookies(
  chosen: { readonly locale?: Locale | undefined; readonly theme?: Theme | undefined },
  secure: boolean,
): string[] {
  const attributes = `Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  return [
    ...(chosen.locale ? [`${localeCookie}=${chosen.locale}; ${attributes}`] : []),
    ...(chosen.theme ? [`${themeCookie}=${chosen.theme}; ${attributes}`] : []),
  ];
}
