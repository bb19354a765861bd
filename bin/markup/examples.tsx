/** What the written markup is held against: every component there is, the drawing of the house, and odd cases. */
import { Fragment, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { useId } from "preact/hooks";
import { inLocale } from "#platform/i18n/locale.ts";
import { livedInHouse } from "../../src/house/drawing/examples.ts";
import { House } from "../../src/house/drawing/house.tsx";
import { BouwdoosPage } from "../../src/ui/bouwdoos/bouwdoos.tsx";
import { exampleContext } from "../../src/ui/bouwdoos/example-context.ts";
import { renderDocument } from "../../src/ui/document/document.tsx";

const assets = { scripts: (name: string) => `/${name}.js`, styles: () => [], modules: () => [], preload: [] };

const hostile = `"><script>alert('1')</script>&amp;<b title="`;
const texts = ["<i>", "&", "een", ""];
const some: Record<string, unknown> = { class: "gekozen", "data-open": true, hidden: false };

function Numbered({ children }: { readonly children?: VNode | string }) {
  const id = useId();
  return (
    <p id={id} aria-describedby={`${id}-uitleg`}>
      {children}
    </p>
  );
}

const odd = (
  <main id="odd" class="a b" data-text={hostile} title={hostile} hidden={false} aria-hidden={false} aria-busy>
    {hostile} een {"twee & drie"} {4} {true} {null} {undefined} {0} {texts}
    {/* nothing of this */}
    <input type="checkbox" checked disabled={true} readOnly={false} value="" maxLength={10} tabIndex={-1} />
    <input type="number" value={0} defaultChecked />
    <a href={hostile} download draggable={false} spellcheck={true} onClick={() => null}>
      met een <b>woord</b> dat
      <i>volgt</i>
    </a>
    <div {...some} id="spread">
      <em>{hostile}</em>
    </div>
    <div dangerouslySetInnerHTML={{ __html: "<u>&eacute;</u>" }} class="raw" />
    <p>caf&eacute; &amp; thee</p>
    <select value="b" name="kies">
      {["a", "b"].map((each) => (
        <option key={each} value={each}>
          {each}
        </option>
      ))}
    </select>
    <textarea value={`eerste\n${hostile}`} />
    <>
      <Numbered>tekst</Numbered>
      <Numbered>
        <span class="in een onderdeel">{texts.length > 0 && <b>ja</b>}</span>
      </Numbered>
    </>
    <Fragment key="k">
      <hr />
      <br class="x" />
    </Fragment>
    <svg viewBox="0 0 10 10" stroke-width={2}>
      <g fill={undefined} opacity={0.5}>
        {[1, 2].map((x) => (
          <path key={x} d={`M${x} 0`} />
        ))}
      </g>
      <text x="1">{hostile}</text>
    </svg>
    <label htmlFor="odd" className="oud">
      {(texts.length, "komma")}
    </label>
  </main>
);

export const pages: Readonly<Record<string, () => string>> = {
  bouwdoos: () => renderDocument(<BouwdoosPage />, exampleContext(), assets),
  house: () => inLocale("nl", () => renderToString(<House view={livedInHouse} />)),
  odd: () => renderToString(odd),
};
