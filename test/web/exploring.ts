/** What somebody finds who opens every page of the house: its forms, as they stand there. */
import { allRoutes } from "../../src/rooms.ts";
import type { CastMember } from "../cast.ts";
import { type FormOnPage, formsIn } from "./forms.ts";
import { addressIn, type Inhabitants } from "./inhabited.ts";
import type { Browser } from "./web.ts";

/** What ends the session with which the next form is sent, or takes away whom the others work with. */
export const endings = /^\/(uitloggen|apparaten|account)|\/uit-dienst|\/wissen|\/verwijderen/;

export interface FoundForm {
  readonly reader: CastMember;
  readonly page: string;
  readonly form: FormOnPage;
}

export interface FoundPage {
  readonly address: string;
  readonly html: string;
}

/** One name for each place where a form is sent, whatever stands for the ids in its address. */
export const nameOf = ({ action, fields }: FormOnPage): string =>
  `${action.split("?")[0]?.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id")} ${fields.find(({ name }) => name === "_form")?.value ?? ""}`;

/** Every address in the house of which all that it names is there. */
export const addressesOf = (inhabitants: Inhabitants): string[] =>
  allRoutes().flatMap(({ method, path }) => {
    const address = addressIn(path, inhabitants);
    return method === "GET" && !path.includes("*") && !address.includes("/:") ? [address] : [];
  });

/** Those of these addresses at which a page opens for this browser. */
export async function pagesAt(browser: Browser, addresses: Iterable<string>): Promise<FoundPage[]> {
  const pages: FoundPage[] = [];
  for (const address of addresses) {
    const response = await browser.get(address);
    const isPage = response.status === 200 && response.headers.get("content-type")?.startsWith("text/html");
    if (isPage) pages.push({ address, html: await response.text() });
    else await response.body?.cancel();
  }
  return pages;
}

/** Every page that opens for this browser, one of each. */
export const pagesFor = (browser: Browser, inhabitants: Inhabitants): Promise<FoundPage[]> =>
  pagesAt(browser, addressesOf(inhabitants));

/** The forms on these pages that change something, by their name. */
export function changingForms(reader: CastMember, pages: readonly FoundPage[]): Map<string, FoundForm> {
  const forms = new Map<string, FoundForm>();
  for (const { address, html } of pages)
    for (const form of formsIn(html, address))
      if (form.method === "post" && !forms.has(nameOf(form))) forms.set(nameOf(form), { reader, page: address, form });
  return forms;
}
