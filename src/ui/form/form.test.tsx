import type { VNode } from "preact";
import { describe, expect, it } from "vitest";
import type { FormState } from "#platform/http/page-context.ts";
import { exampleContext } from "../bouwdoos/example-context.ts";
import { renderBody } from "../document/document.tsx";
import { Checkbox, CheckboxGroup } from "./choice.tsx";
import { DateField } from "./date-field.tsx";
import { Form } from "./form.tsx";
import { PasswordField } from "./password-field.tsx";
import { Select } from "./select.tsx";
import { TextArea, TextField } from "./text-field.tsx";

const render = (node: VNode, form: FormState | null = null): string =>
  renderBody(node, exampleContext({ form }), { title: "" });

const hostile = `"><script>alert("x")</script>`;

const invitation = (): string =>
  render(
    <Form id="invite" action="/mensen/uitnodigen">
      ok
    </Form>,
  );

describe("a form", () => {
  it("carries its name and a fresh key, so that sending it twice is harmless", () => {
    const key = /name="_key" value="([0-9a-f-]{36})"/;
    expect(invitation()).toContain('name="_form" value="invite"');
    expect(invitation().match(key)?.[1]).not.toBe(invitation().match(key)?.[1]);
  });

  it("adds nothing to an address", () => {
    expect(
      render(
        <Form id="find" action="/zoeken" method="get">
          ok
        </Form>,
      ),
    ).not.toContain("hidden");
  });

  it("comes back as it was typed, with the sentence at the field and a link to it on top", () => {
    const html = render(
      <Form id="invite" action="/x">
        <TextField name="name" label="Naam" value="Fatima" required />
        <TextField name="email" label="Mailadres" type="email" required hint="Van het werk." />
        <TextArea name="note" label="Bericht" />
        <Select
          name="role"
          label="Rol"
          value="employee"
          options={[
            { value: "employee", label: "Medewerker" },
            { value: "trainer", label: "Opleider" },
          ]}
        />
        <DateField name="start" label="Begin" />
        <CheckboxGroup
          name="days"
          label="Dagen"
          values={["mon"]}
          options={[
            { value: "mon", label: "Ma" },
            { value: "tue", label: "Di" },
          ]}
        />
        <Checkbox name="agreed" label="Akkoord" checked />
      </Form>,
      {
        values: {
          _form: ["invite"],
          name: ["Fa"],
          email: ["fa@"],
          note: ["Hoi\nTess"],
          role: ["trainer"],
          start: ["1-12-2026"],
          days: ["tue"],
        },
        errors: { email: "Dit mailadres is niet compleet.", "": "Er is al iemand met deze naam." },
      },
    );
    expect(html).toContain('value="Fa"');
    expect(html).toContain('value="fa@"');
    expect(html).toContain(">Hoi\nTess</textarea>");
    expect(html).toMatch(/<option selected value="trainer"|<option value="trainer" selected/);
    expect(html).toContain('value="2026-12-01"');
    expect(html).toMatch(/value="tue" checked/);
    expect(html).not.toMatch(/value="mon" checked/);
    expect(html).not.toMatch(/name="agreed"[^>]* checked/);
    expect(html).toContain('<a href="#invite-email">Mailadres: Dit mailadres is niet compleet.</a>');
    expect(html).toContain("<li>Er is al iemand met deze naam.</li>");
    expect(html).toContain('aria-describedby="invite-email-hint invite-email-error" aria-invalid="true"');
    expect(html).toContain("Er kloppen nog 2 dingen niet.");
  });

  it("names the field in every line on top, so that a line can be read alone", () => {
    const required = "Vul dit in.";
    const html = render(
      <Form id="wish" action="/x">
        <TextField name="name" label="Naam" />
        <TextArea name="wish" label="Wat wil je leren?" />
        <CheckboxGroup name="days" label="Dagen" options={[{ value: "mon", label: "Ma" }]} />
        <PasswordField name="password" label="Wachtwoord" autocomplete="current-password" />
      </Form>,
      {
        values: { _form: ["wish"] },
        errors: { name: required, wish: required, days: required, password: required, secret: "Begin opnieuw." },
      },
    );
    expect([...html.matchAll(/<li>(?:<a href="([^"]+)">)?([^<]+)/g)].map(([, href, line]) => [href, line])).toEqual([
      ["#wish-name", "Naam: Vul dit in."],
      ["#wish-wish", "Wat wil je leren? Vul dit in."],
      ["#wish-days", "Dagen: Vul dit in."],
      ["#wish-password", "Wachtwoord: Vul dit in."],
      [undefined, "Begin opnieuw."],
    ]);
  });

  it("cuts nothing off: what is too long can be typed, and the server says so", () => {
    const html = render(
      <Form id="wish" action="/x">
        <TextField name="name" label="Naam" maxLength={20} />
        <TextArea name="wish" label="Wens" maxLength={200} />
      </Form>,
    );
    expect(html).not.toMatch(/maxlength/i);
    expect(html).toContain('data-longest="20"');
    expect(html).toContain('data-longest="200"');
  });

  it("gives back as text what is no day", () => {
    const html = render(
      <Form id="plan" action="/x">
        <DateField name="start" label="Begin" />
      </Form>,
      { values: { _form: ["plan"], start: ["31-02-2026"] }, errors: { start: "31 februari bestaat niet." } },
    );
    expect(html).toMatch(/<input type="text"[^>]* value="31-02-2026"/);
  });

  it("leaves another form of the same page alone", () => {
    const html = render(
      <Form id="other" action="/x">
        <TextField name="email" label="Mailadres" value="eigen@delinde.example" />
      </Form>,
      { values: { _form: ["invite"], email: ["fa@"] }, errors: { email: "Niet compleet." } },
    );
    expect(html).toContain('value="eigen@delinde.example"');
    expect(html).not.toContain("Niet compleet.");
  });

  it("never gives a password back", () => {
    const html = render(
      <Form id="signin" action="/inloggen">
        <PasswordField name="password" label="Wachtwoord" autocomplete="current-password" />
      </Form>,
      { values: { _form: ["signin"], password: ["geheim-geheim"] }, errors: { password: "Dit klopt niet." } },
    );
    expect(html).not.toContain("geheim-geheim");
    expect(html).toContain("Dit klopt niet.");
  });

  it("shows what somebody typed as text, also when it is code", () => {
    const html = render(
      <Form id="note" action="/x">
        <TextField name="title" label={hostile} hint={hostile} />
        <TextArea name="body" label="Tekst" />
        <Select name="unit" label="Afdeling" options={[{ value: hostile, label: hostile }]} />
      </Form>,
      {
        values: { _form: ["note"], title: [hostile], body: [`</textarea>${hostile}`], unit: [hostile] },
        errors: { title: hostile },
      },
    );
    expect(html).not.toContain("<script>");
    expect(html.match(/<\/textarea>/g)).toHaveLength(1);
  });
});
