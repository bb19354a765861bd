import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import * as m from "#messages/ui";
import { type PageContext, PageContextProvider } from "#platform/http/page-context.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { accentStyle } from "../colour/accent.ts";
import { FieldLabels } from "../form/field-state.ts";
import type { Assets } from "./assets.ts";
import { type Head, HeadContext } from "./head.ts";
import { speculationRules } from "./speculation-rules.ts";

/**
 * A whole page as HTML, in the reader's language. The page renders first, for it tells its title and which custom elements
 * it uses; the document around it follows.
 */
export function renderDocument(page: VNode, context: PageContext, assets: Assets): string {
  return inLocale(context.reader, () => {
    const head: Head = { title: "" };
    const body = renderBody(page, context, head);
    const { theme, reader, actor } = context;
    return `<!doctype html>${renderToString(
      <html
        lang={reader.locale}
        data-reader={actor?.personId ?? "visitor"}
        {...(theme === "auto" ? {} : { "data-theme": theme })}
      >
        <DocumentHead title={head.title} context={context} assets={assets} />
        <body dangerouslySetInnerHTML={{ __html: body }} />
      </html>,
    )}`;
  });
}

/** The page itself; it tells `head` its title while it renders. */
export function renderBody(page: VNode, context: PageContext, head: Head): string {
  const labels = new Map<string, string>();
  const render = () =>
    renderToString(
      <PageContextProvider value={context}>
        <HeadContext.Provider value={head}>
          <FieldLabels.Provider value={labels}>{page}</FieldLabels.Provider>
        </HeadContext.Provider>
      </PageContextProvider>,
    );
  // The summary of errors stands above the fields that it names: a refused form renders once to hear their labels.
  if (isRefused(context)) render();
  return render();
}

const isRefused = ({ form }: PageContext): boolean => form !== null && Object.keys(form.errors).length > 0;

interface DocumentHeadProps {
  readonly title: string;
  readonly context: PageContext;
  readonly assets: Assets;
}

function DocumentHead({ title, context, assets }: DocumentHeadProps) {
  const names = ["browser", ...context.elements];
  const styles = new Set(names.flatMap((name) => assets.styles(name)));
  const modules = new Set(names.flatMap((name) => assets.modules(name)));
  const scripts = names.map((name) => assets.scripts(name)).filter((script) => script !== null);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <title>{titleOf(title, context)}</title>
      <meta name="color-scheme" content={context.theme === "auto" ? "light dark" : context.theme} />
      <ThemeColours theme={context.theme} />
      <meta name="referrer" content="same-origin" />
      <meta name="format-detection" content="telephone=no" />
      {assets.preload.map((file) => (
        <link key={file} rel="preload" href={file} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      {[...styles].map((file) => (
        <link key={file} rel="stylesheet" href={file} />
      ))}
      {context.branding?.colour && (
        <style nonce={context.nonce} dangerouslySetInnerHTML={{ __html: accentStyle(context.branding.colour) }} />
      )}
      {[...modules].map((file) => (
        <link key={file} rel="modulepreload" href={file} />
      ))}
      {scripts.map((file) => (
        <script key={file} type="module" src={file} />
      ))}
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="apple-touch-icon" href="/icon-180.png" />
      <link rel="manifest" href="/manifest.webmanifest" />
      <script type="speculationrules" nonce={context.nonce} dangerouslySetInnerHTML={{ __html: speculationRules }} />
    </head>
  );
}

/** "Fout: Inloggen · Zorggroep De Linden": a refused form is heard from the first word. */
function titleOf(title: string, context: PageContext): string {
  const named = [
    isRefused(context) ? m.titleWithError({ title }) : title,
    context.branding?.name ?? m.applicationName(),
  ];
  return named.filter(Boolean).join(" · ");
}

const paper = { light: "#faf6ef", dark: "#181512" };

/** Colours the browser's own frame like the paper of the page. */
function ThemeColours({ theme }: Pick<PageContext, "theme">) {
  if (theme !== "auto") return <meta name="theme-color" content={paper[theme]} />;
  return (
    <>
      <meta name="theme-color" media="(prefers-color-scheme: light)" content={paper.light} />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content={paper.dark} />
    </>
  );
}
