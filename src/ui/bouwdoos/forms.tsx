import { PageContextProvider, usePage } from "#platform/http/page-context.ts";
import { LinkButton, SubmitButton } from "../button/button.tsx";
import { Card } from "../card/card.tsx";
import { CopyField } from "../copy-button/copy-button.tsx";
import { Divider } from "../divider/divider.tsx";
import { Checkbox, CheckboxGroup, RadioGroup, Switch } from "../form/choice.tsx";
import { DateField } from "../form/date-field.tsx";
import { FileDrop, FileField } from "../form/file-field.tsx";
import { Fieldset, Form, FormActions } from "../form/form.tsx";
import { PasswordField } from "../form/password-field.tsx";
import { PersonPicker } from "../form/person-picker.tsx";
import { Select } from "../form/select.tsx";
import { NumberField, SearchField, TextArea, TextField } from "../form/text-field.tsx";
import { SaveStatus } from "../save-status/save-status.tsx";
import { Example } from "./example.tsx";
import { UploadField } from "../form/upload-field.tsx";

const people = [
  { id: "p1", name: "Fatima van der Zee", detail: "Verpleegkundige, Team Zuid" },
  { id: "p2", name: "Joris de Groot", detail: "Teamleider, Team Zuid" },
  { id: "p3", name: "Aylin Yılmaz", detail: "HR-adviseur" },
  { id: "p4", name: "Bart Kuipers", detail: "Opleider" },
];

export const FormExamples = () => (
  <div class="grid grid-wide">
    <Card heading="Nieuwe training" headingLevel={3}>
      <TrainingForm />
    </Card>
    <Card heading="Teruggekomen met fouten" headingLevel={3}>
      <RefusedForm />
    </Card>
    <Card heading="Keuzes" headingLevel={3}>
      <ChoiceForm />
    </Card>
    <Card heading="Overige velden" headingLevel={3}>
      <OtherFields />
    </Card>
  </div>
);

const TrainingForm = () => (
  <Form id="training" action="/bouwdoos">
    <TextField
      name="title"
      label="Titel"
      required
      hint="Kort en duidelijk, zoals je het zou zeggen."
      value="Veilig tillen"
    />
    <TextField name="subject" label="Onderwerp" suggestions={["Tillen", "Voeding", "Veiligheid"]} />
    <TextArea name="summary" label="Waar gaat het over?" maxLength={200} />
    <Select
      name="level"
      label="Voor wie"
      required
      value="all"
      options={[
        { value: "all", label: "Iedereen" },
        { value: "care", label: "Zorgmedewerkers" },
        { value: "lead", label: "Leidinggevenden" },
      ]}
    />
    <NumberField name="minutes" label="Hoelang duurt het?" after="minuten" min={1} value={25} />
    <DateField name="due" label="Klaar voor" value="2026-12-18" hint="Laat leeg als er geen einddatum is." />
    <PersonPicker name="owner" label="Eigenaar" required people={people} values={["p4"]} />
    <PersonPicker name="guests" label="Wie kijken mee?" multiple people={people} values={["p1", "p3"]} />
    <FormActions>
      <SubmitButton>Training maken</SubmitButton>
      <LinkButton href="#formulieren" variant="quiet">
        Annuleren
      </LinkButton>
      <SaveStatus save={{ state: "saved", at: new Date(Date.UTC(2026, 10, 22, 13, 2)) }} />
    </FormActions>
  </Form>
);

/** The same kind of form as it looks after the server has refused it. */
function RefusedForm() {
  const context = usePage();
  const form = {
    values: { _form: ["invite"], name: ["Fatima"], email: ["fatima@"], start: ["31-02-2026"], role: ["trainer"] },
    errors: {
      email: "Dit mailadres is niet compleet. Bijvoorbeeld: fatima@delinden.nl.",
      start: "31 februari bestaat niet. Kies een andere dag.",
      terms: "Vink aan dat Fatima dit weet.",
    },
  };
  return (
    <PageContextProvider value={{ ...context, form }}>
      <Form id="invite" action="/bouwdoos" draft="none">
        <TextField name="name" label="Naam" required autocomplete="off" />
        <TextField name="email" label="Mailadres" type="email" required autocomplete="off" />
        <DateField name="start" label="Eerste werkdag" required />
        <RadioGroup
          name="role"
          label="Rol"
          required
          layout="row"
          options={[
            { value: "employee", label: "Medewerker" },
            { value: "trainer", label: "Opleider" },
          ]}
        />
        <Checkbox name="terms" label="Fatima weet dat ze een mail krijgt" required />
        <FormActions>
          <SubmitButton icon="mail">Uitnodigen</SubmitButton>
        </FormActions>
      </Form>
    </PageContextProvider>
  );
}

const ChoiceForm = () => (
  <Form id="choices" action="/bouwdoos">
    <RadioGroup
      name="kind"
      label="Wat voor les wordt het?"
      required
      layout="cards"
      value="text"
      options={[
        { value: "text", label: "Tekst", icon: "file-text", hint: "Schrijven, met beeld en video" },
        { value: "package", label: "Cursuspakket", icon: "package", hint: "Een SCORM-bestand dat je al hebt" },
        { value: "video", label: "Video", icon: "video" },
        { value: "live", label: "Bijeenkomst", icon: "users", disabled: true, hint: "Komt later" },
      ]}
    />
    <CheckboxGroup
      name="days"
      label="Wanneer mag de leerbrief komen?"
      values={["mon"]}
      layout="row"
      options={[
        { value: "mon", label: "Maandag" },
        { value: "wed", label: "Woensdag" },
        { value: "fri", label: "Vrijdag" },
      ]}
    />
    <Fieldset legend="Meldingen" hint="Je krijgt nooit twee keer bericht over hetzelfde.">
      <Switch name="digest" label="Eén mail per dag" hint="In plaats van een mail per gebeurtenis." checked />
      <Switch name="quiet" label="Stil tussen 20.00 en 7.00 uur" />
    </Fieldset>
    <FormActions>
      <SubmitButton>Opslaan</SubmitButton>
      <SaveStatus save={{ state: "offline" }} />
    </FormActions>
  </Form>
);

const OtherFields = () => (
  <>
    <Form id="other" action="/bouwdoos" draft="none" multipart>
      <PasswordField
        name="password"
        label="Wachtwoord"
        autocomplete="new-password"
        hint="Minstens 12 tekens. Een zin mag ook."
      />
      <FileDrop
        name="package"
        label="Cursuspakket"
        accept=".zip"
        hint="Een zip-bestand, SCORM 1.2 of 2004, hooguit 2 GB."
        required
      />
      <UploadField
        name="film"
        purpose="video"
        label="Instructiefilm"
        hint="Wordt vooruit verstuurd, in stukken. Je kunt pauzeren, en na een weggevallen verbinding gaat het verder."
      />
      <FileField name="import" label="Medewerkerslijst" accept=".csv" />
      <TextField name="amount" label="Budget" before="€" inputmode="decimal" width="short" value="1.250" />
      <TextField name="code" label="Code" readOnly value="LH-2026-0042" width="medium" />
    </Form>
    <Divider label="of" />
    <Example name="SearchField, CopyField">
      <form action="/bouwdoos" method="get">
        <SearchField label="Zoek een collega" />
      </form>
      <CopyField label="Link om te delen" text="https://leerhuis.delinden.nl/training/veilig-tillen" />
    </Example>
  </>
);
