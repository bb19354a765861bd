import type { VNode } from "preact";
import * as m from "#messages/ui";
import { locale } from "#platform/i18n/locale.ts";
import type { Accent } from "../colour/accent.ts";
import type { Letter, LetterItem, MailLook } from "./letter.ts";

type Accents = { readonly light: Accent; readonly dark: Accent };

const font = '"Atkinson Hyperlegible Next", "Segoe UI", Roboto, Helvetica, Arial, sans-serif';
const text = { margin: "0 0 16px", fontFamily: font, fontSize: "17px", lineHeight: "26px", color: "#29221b" };
const small = { ...text, margin: "0 0 8px", fontSize: "14px", lineHeight: "21px", color: "#665a4c" };

/** What mail programs that know style sheets do besides: the evening. The others show the day everywhere. */
const styleSheet = ({ dark }: Accents): string => `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  body, .ground { background: #181512 !important; }
  .sheet { background: #221e1a !important; border-color: #3b342c !important; border-top-color: ${dark.fill} !important; }
  p, h1, .item-title { color: #f3ece2 !important; }
  .small, .item-detail { color: #b8aa98 !important; }
  .button td { background: ${dark.action} !important; }
  .button a { color: ${dark.onAction} !important; }
  .link { color: ${dark.text} !important; }
  .rule { border-color: #3b342c !important; }
}
@media (max-width: 600px) {
  .sheet-cell { padding: 24px 20px !important; }
}`;

/** The whole mail, laid out with tables and styles in place, as mail programs of the past still want it. */
export const htmlMail = (letter: Letter, look: MailLook, accents: Accents): VNode => (
  <html lang={locale()} dir="ltr">
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <title>{letter.subject}</title>
      <style dangerouslySetInnerHTML={{ __html: styleSheet(accents) }} />
    </head>
    <body style={{ margin: "0", padding: "0", background: "#faf6ef" }}>
      <Preview text={letter.preview ?? letter.paragraphs.join(" ")} />
      <table
        role="presentation"
        class="ground"
        width="100%"
        cellPadding="0"
        cellSpacing="0"
        style={{ background: "#faf6ef" }}
      >
        <tr>
          <td align="center" style={{ padding: "24px 12px" }}>
            <Sheet letter={letter} look={look} accent={accents.light} />
          </td>
        </tr>
      </table>
    </body>
  </html>
);

/** Stands in the list of mails and nowhere else; what is invisible behind it keeps the text of the mail itself out of that list. */
const Preview = ({ text: preview }: { text: string }) => (
  <div
    style={{ display: "none", maxHeight: "0", overflow: "hidden", opacity: "0", fontSize: "1px", lineHeight: "1px" }}
  >
    {preview}
    {"\u034f\u00a0".repeat(60)}
  </div>
);

const Sheet = ({ letter, look, accent }: { letter: Letter; look: MailLook; accent: Accent }) => (
  <table
    role="presentation"
    class="sheet"
    width="100%"
    cellPadding="0"
    cellSpacing="0"
    style={{
      maxWidth: "560px",
      background: "#fffdfa",
      border: "1px solid #e6dccb",
      borderTop: `4px solid ${accent.fill}`,
      borderRadius: "12px",
    }}
  >
    <tr>
      <td class="sheet-cell" align="left" style={{ padding: "32px 36px" }}>
        <Head look={look} />
        <h1 style={{ ...text, margin: "0 0 20px", fontSize: "22px", lineHeight: "30px", fontWeight: "700" }}>
          {letter.subject}
        </h1>
        {letter.paragraphs.map((paragraph) => (
          <p key={paragraph} style={text}>
            {paragraph}
          </p>
        ))}
        {letter.items?.map((item) => (
          <Item key={item.title} item={item} accent={accent} />
        ))}
        {letter.button && <MailButton {...letter.button} accent={accent} />}
        {letter.notes.map((note) => (
          <p key={note} class="small" style={small}>
            {note}
          </p>
        ))}
        <Foot look={look} accent={accent} />
      </td>
    </tr>
  </table>
);

const Head = ({ look }: { look: MailLook }) => (
  <p style={{ ...text, margin: "0 0 24px", fontWeight: "700" }}>
    {look.logoFileId ? (
      <img
        src={`cid:file-${look.logoFileId}`}
        alt={look.organisation}
        height={40}
        style={{ height: "40px", maxWidth: "240px", border: "0", verticalAlign: "middle" }}
      />
    ) : (
      look.organisation
    )}
  </p>
);

const MailButton = ({ label, href, accent }: { label: string; href: string; accent: Accent }) => (
  <>
    <table role="presentation" class="button" cellPadding="0" cellSpacing="0" style={{ margin: "8px 0 16px" }}>
      <tr>
        <td style={{ background: accent.action, borderRadius: "8px" }}>
          <a
            href={href}
            style={{
              display: "inline-block",
              padding: "13px 24px",
              fontFamily: font,
              fontSize: "17px",
              lineHeight: "22px",
              fontWeight: "700",
              color: accent.onAction,
              textDecoration: "none",
            }}
          >
            {label}
          </a>
        </td>
      </tr>
    </table>
    <p class="small" style={{ ...small, margin: "0 0 20px" }}>
      {m.mailButtonElse()}
      <br />
      <a class="link" href={href} style={{ color: accent.text, wordBreak: "break-all" }}>
        {href}
      </a>
    </p>
  </>
);

const Item = ({ item, accent }: { item: LetterItem; accent: Accent }) => (
  <table role="presentation" width="100%" cellPadding="0" cellSpacing="0">
    <tr>
      <td class="rule" style={{ padding: "12px 0", borderTop: "1px solid #e6dccb" }}>
        <p class="item-title" style={{ ...text, margin: "0" }}>
          {item.href ? (
            <a class="link" href={item.href} style={{ color: accent.text }}>
              {item.title}
            </a>
          ) : (
            item.title
          )}
        </p>
        {item.detail && (
          <p class="item-detail small" style={{ ...small, margin: "2px 0 0" }}>
            {item.detail}
          </p>
        )}
      </td>
    </tr>
  </table>
);

const Foot = ({ look, accent }: { look: MailLook; accent: Accent }) => (
  <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" style={{ marginTop: "16px" }}>
    <tr>
      <td class="rule" style={{ padding: "16px 0 0", borderTop: "1px solid #e6dccb" }}>
        <p class="small" style={{ ...small, margin: "0" }}>
          {m.mailFrom({ organisation: look.organisation })}
          {look.preferencesHref && (
            <>
              {" "}
              <a class="link" href={look.preferencesHref} style={{ color: accent.text }}>
                {m.mailPreferences()}
              </a>
            </>
          )}
          {look.stopHref && (
            <>
              {" · "}
              <a class="link" href={look.stopHref} style={{ color: accent.text }}>
                {m.mailStop()}
              </a>
            </>
          )}
        </p>
      </td>
    </tr>
  </table>
);
