import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast } from "../colour/contrast.ts";
import { composeMail } from "./compose-mail.tsx";
import type { Letter, MailLook } from "./letter.ts";

const dutch = { locale: "nl", timeZone: "Europe/Amsterdam" } as const;
const look: MailLook = {
  organisation: "Zorggroep De Linde",
  colour: null,
  logoFileId: null,
  preferencesHref: "https://leren.example/meldingen/voorkeuren",
};
const letter: Letter = {
  subject: "Je bent ingeschreven voor Veilig tillen",
  paragraphs: ["Hoi Aylin,", "Sanne schreef je in voor een training."],
  items: [{ title: "Veilig tillen", href: "https://leren.example/trainingen/1", detail: "begint morgen" }],
  button: { label: "Bekijk de training", href: "https://leren.example/trainingen/1?a=1&b=2" },
  notes: ["Kun je niet? Schrijf je dan uit."],
};
const compose = (changes: Partial<Letter> = {}, other: Partial<MailLook> = {}) =>
  composeMail(dutch, { ...look, ...other }, () => ({ ...letter, ...changes }));

describe("a mail", () => {
  it("says the same as plain text, with every link in full", () => {
    expect(compose().text).toBe(`Je bent ingeschreven voor Veilig tillen

Hoi Aylin,

Sanne schreef je in voor een training.

* Veilig tillen (begint morgen)
  https://leren.example/trainingen/1

Bekijk de training:
https://leren.example/trainingen/1?a=1&b=2

Kun je niet? Schrijf je dan uit.

-- 
Deze mail krijg je van Leerhuis, de plek voor leren van Zorggroep De Linde.
Kies welke mail je krijgt:
https://leren.example/meldingen/voorkeuren
`);
  });

  it("has no line of plain text that programs which do not wrap would cut, but for a link", () =>
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,20}$/), { minLength: 1, maxLength: 80 }), (words) => {
        const { text } = compose({
          paragraphs: [words.join(" ")],
          items: [{ title: words.join(" "), href: null, detail: "nu" }],
        });
        for (const line of text.split("\n")) if (!line.includes("://")) expect(line.length).toBeLessThanOrEqual(76);
        expect(text.replaceAll(/\s+/g, " ")).toContain(`* ${words.join(" ")} (nu)`);
      }),
    ));

  it("is in the language of its reader", () => {
    const mail = composeMail({ locale: "en", timeZone: "Europe/Amsterdam" }, look, () => letter);
    expect(mail.html).toContain('lang="en"');
    expect(mail.text).toContain("Choose which mail you get");
  });

  it("shows what people typed as text, and never as markup", () => {
    const { html } = compose(
      { subject: "<script>alert(1)</script>", paragraphs: ['"><img src=x onerror=alert(1)>'] },
      { organisation: "<b>De Linde" },
    );
    expect(html).not.toMatch(/<script|<img|<b>/);
    expect(html).toContain("&lt;script>alert(1)&lt;/script>");
  });

  it("fetches nothing when it is opened: no picture from a server, no style sheet, no script", () => {
    const { html } = compose({}, { logoFileId: "01900000-0000-7000-8d00-000000000001" });
    expect([...html.matchAll(/\b(?:src|background)="([^"]*)"/g)].map(([, source]) => source)).toEqual([
      "cid:file-01900000-0000-7000-8d00-000000000001",
    ]);
    expect(html).not.toMatch(/<link|<script|@import|url\(/);
    expect(html).toContain('alt="Zorggroep De Linde"');
  });

  it.each(["#ffe600", "#000000", "#ffffff", "#c0562f"])(
    "wears the organisation's colour %s so that its button can be read",
    (colour) => {
      const { html } = compose({}, { colour });
      const [, ground = ""] = /<td style="background:(#[0-9a-f]{6})/.exec(html) ?? [];
      const [, text = ""] = /font-weight:700;color:(#[0-9a-f]{6});text-decoration:none/.exec(html) ?? [];
      expect(contrast(ground, text)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it("that one cannot do without offers no preferences", () => {
    expect(compose({}, { preferencesHref: null }).html).not.toContain("Kies welke mail");
  });
});
