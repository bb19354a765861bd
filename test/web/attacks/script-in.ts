/** Stands in every piece of script that a test has somebody type. */
export { mark } from "../naughty.ts";

const tags = /<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const quoted = /"[^"]*"|'[^']*'/g;
const addresses = /(?:^|\s)(?:href|src|action|formaction|data|poster|srcdoc|xlink:href|style)="([^"]*)"/gi;
const running = /^[\s\p{Cc}]*(?:javascript|vbscript|data:text)/iu;

/**
 * What a browser would run of a page in which `mark` stands where somebody typed it: tags that broke out of a text or an
 * attribute, handlers of events, addresses that are script, and inline scripts without the page's nonce.
 */
export function scriptIn(html: string, mark: string): string[] {
  const found: string[] = [];
  for (const [tag, name = "", attributes = ""] of html.matchAll(tags)) {
    const names = attributes.replaceAll(quoted, '""');
    const leads = [...attributes.matchAll(addresses)].map(([, address = ""]) => decoded(address));
    const isInline = /^(script|style)$/i.test(name) && !/\s(nonce|src)=/.test(attributes);
    if (names.includes(mark) || /\son[a-z]+=/i.test(names) || isInline || leads.some((lead) => running.test(lead)))
      found.push(tag.slice(0, 300));
  }
  return found;
}

const decoded = (text: string): string =>
  text.replaceAll(/&#(x?)([0-9a-f]+);?|&(amp|colon|Tab|NewLine);/gi, (whole, hex: string, code: string, name: string) =>
    code
      ? String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10))
      : ({ amp: "&", colon: ":", tab: "\t", newline: "\n" }[name.toLowerCase()] ?? whole),
  );
