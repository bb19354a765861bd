import { isLocale, type Locale } from "../i18n/locale.ts";
import { cookieLine, readCookie } from "./cookie.ts";

export const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const year = 365 * 24 * 3600;

/** The language that this browser chose before signing in. */
export function visitorLocale(cookies: string | null, secure: boolean): Locale | null {
  const chosen = readCookie(cookies, "locale", secure);
  return isLocale(chosen) ? chosen : null;
}

export function visitorTheme(cookies: string | null, secure: boolean): Theme {
  const chosen = readCookie(cookies, "theme", secure);
  return themes.find((theme) => theme === chosen) ?? "auto";
}

/** The cookies that keep what a visitor chose, for a year. */
export function preferenceCookies(
  chosen: { readonly locale?: Locale | undefined; readonly theme?: Theme | undefined },
  secure: boolean,
): string[] {
  return [
    ...(chosen.locale ? [cookieLine("locale", chosen.locale, secure, year)] : []),
    ...(chosen.theme ? [cookieLine("theme", chosen.theme, secure, year)] : []),
  ];
}
