import { renderToString } from "preact-render-to-string";
import { locale } from "#platform/i18n/locale.ts";
import * as m from "#messages/privacy";
import type { OwnDataExport } from "../actions/export-own-data.ts";
import { StoredTable } from "../pages/stored-table.tsx";
import type { StoredKind } from "../views/stored.ts";

/** A file of its own: it must read well years from now, without this house. */
const style = `
  body { font: 1rem/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1d1d1b; background: #fff; }
  h1, h2 { line-height: 1.2; } section { border-top: 1px solid #bbb; margin-top: 2rem; }
  table { border-collapse: collapse; width: 100%; margin: 1rem 0; } th, td { text-align: left; vertical-align: top; border: 1px solid #ccc; padding: .35rem .5rem; overflow-wrap: anywhere; }
  caption { font-weight: 700; text-align: left; } dt { font-weight: 700; } dd { margin: 0 0 .5rem; }
  @media (prefers-color-scheme: dark) { body { color: #eee; background: #1a1a1a; } section, th, td { border-color: #555; } }
`;

/** Everything about somebody as one page to read. Call it in the reader's language. */
export const exportHtml = (own: OwnDataExport): string =>
  `<!doctype html>${renderToString(
    <html lang={locale()}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{`${m.aboutMe()}: ${own.name}`}</title>
        <style>{style}</style>
      </head>
      <body>
        <h1>{m.aboutMe()}</h1>
        <p>{m.exportMadeOn({ when: own.madeAt, name: own.name, organisation: own.organisation })}</p>
        {own.kinds.map((kind) => (
          <Kind key={kind.name} kind={kind} withheld={withheldOf(own, kind)} />
        ))}
      </body>
    </html>,
  )}`;

const withheldOf = (own: OwnDataExport, { name }: StoredKind): string[] =>
  own.document.kinds.find((kind) => kind.name === name)?.tables.flatMap((table) => [...table.withheld]) ?? [];

const Kind = ({ kind, withheld }: { readonly kind: StoredKind; readonly withheld: readonly string[] }) => (
  <section>
    <h2>
      {kind.label} ({m.storedCount({ count: kind.count })})
    </h2>
    <dl>
      <dt>{m.purpose()}</dt>
      <dd>{kind.purpose}</dd>
      <dt>{m.seenBy()}</dt>
      <dd>{kind.seenBy}</dd>
      <dt>{m.howLong()}</dt>
      <dd>{kind.kept}</dd>
    </dl>
    {kind.tables.map((table) => (
      <StoredTable key={table.table} table={table} label={kind.label} />
    ))}
    {kind.count > 0 && withheld.length > 0 && <p>{m.exportWithheld({ columns: withheld.join(", ") })}</p>}
  </section>
);
