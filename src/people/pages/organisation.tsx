import * as m from "#messages/people";
import { Button, SubmitButton } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { isChangedForContrast } from "#ui/colour/accent.ts";
import { RadioGroup } from "#ui/form/choice.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { UploadField } from "#ui/form/upload-field.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { OrganisationProfile } from "../queries/organisation.ts";
import { timeZones } from "../time-zones.ts";
import { ColourPreview } from "./colour-preview.tsx";

/** The organisation's own name, colour, language and time zone. */
export const OrganisationPage = ({ view }: { readonly view: OrganisationProfile }) => (
  <Page
    title={m.organisation()}
    intro={m.organisationIntro()}
    width="narrow"
    breadcrumbs={[{ href: "/beheer", label: m.management() }]}
  >
    <Card heading={m.logo()} icon="image">
      {view.logoFileId && (
        <img class="logo-preview" src={`/bestanden/${view.logoFileId}?breedte=320`} alt={m.logoNow()} />
      )}
      <Form id="logo" action="/beheer/organisatie/logo" multipart draft="none">
        <UploadField name="logo" label={m.logoFile()} hint={m.logoHint()} purpose="image" required />
        <FormActions>
          <SubmitButton variant="secondary">{m.saveLogo()}</SubmitButton>
        </FormActions>
      </Form>
      {view.logoFileId && (
        <Form id="remove-logo" action="/beheer/organisatie/logo/weg" draft="none">
          <Button icon="trash" variant="quiet">
            {m.removeLogo()}
          </Button>
        </Form>
      )}
    </Card>
    <Form id="organisation" action="/beheer/organisatie">
      <TextField
        name="name"
        label={m.organisationName()}
        value={view.name}
        required
        maxLength={200}
        autocomplete="organization"
      />
      <TextField
        name="colour"
        label={m.colour()}
        hint={m.colourHint()}
        value={view.colour}
        width="short"
        maxLength={7}
        autocomplete="off"
      />
      {view.colour !== null && <ColourPreview colour={view.colour} changed={isChangedForContrast(view.colour)} />}
      <RadioGroup
        name="locale"
        label={m.defaultLanguage()}
        hint={m.defaultLanguageHint()}
        value={view.locale}
        required
        layout="row"
        options={[
          { value: "nl", label: m.dutch() },
          { value: "en", label: m.english() },
        ]}
      />
      <Select
        name="timeZone"
        label={m.timeZone()}
        hint={m.timeZoneHint()}
        value={view.timeZone}
        required
        options={timeZones().map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
      />
      <FormActions>
        <SubmitButton>{m.save()}</SubmitButton>
      </FormActions>
    </Form>
  </Page>
);
