import { renderToString } from "preact-render-to-string";
import { inLocale, type Reader } from "#platform/i18n/locale.ts";
import { accentFrom } from "../colour/accent.ts";
import { htmlMail } from "./html-mail.tsx";
import type { Letter, MailLook } from "./letter.ts";
import { plainMail } from "./plain-mail.ts";

export interface ComposedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

const ownColour = "#095644";

/** Makes a mail of a letter, written and dressed in the language of who gets it. */
export function composeMail(reader: Reader, look: MailLook, write: () => Letter): ComposedMail {
  return inLocale(reader, () => {
    const letter = write();
    const accent = accentFrom(look.colour ?? ownColour);
    const body = renderToString(htmlMail(letter, look, accent));
    return {
      subject: letter.subject,
      html: `<!doctype html>${body}`,
      text: plainMail(letter, look),
    };
  });
}
