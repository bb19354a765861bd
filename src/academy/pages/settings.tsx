import * as m from "#messages/academy";
import { blockNames } from "#blocks";
import { SubmitButton } from "#ui/button/button.tsx";
import { Checkbox, RadioGroup } from "#ui/form/choice.tsx";
import { Fieldset, Form, FormActions } from "#ui/form/form.tsx";
import { Select } from "#ui/form/select.tsx";
import { NumberField, TextArea } from "#ui/form/text-field.tsx";
import { UploadField } from "#ui/form/upload-field.tsx";
import type { SettingsView } from "../actions/read-training.ts";
import { AuthorPage } from "./author-page.tsx";
import { TrainingFields } from "./training-fields.tsx";

export function SettingsPage({ view }: { readonly view: SettingsView }) {
  const { training, settings } = view;
  return (
    <AuthorPage training={training} current="settings">
      <div class="author-form">
        <Form id="settings" action={`/trainingen/${training.id}/bewerken/instellingen`} multipart>
          <TrainingFields {...settings} />
          <Select
            name="block"
            label={m.block()}
            hint={m.blockHint()}
            options={blockNames.map((block) => ({ value: block, label: m.blockName({ block }) }))}
            value={settings.block}
            emptyLabel={m.noBlock()}
          />
          <NumberField
            name="estimatedMinutes"
            label={m.estimatedMinutes()}
            hint={m.estimatedMinutesHint()}
            value={settings.estimatedMinutes}
            min={1}
            max={60_000}
            after={m.minutesUnit()}
          />
          <Fieldset legend={m.cover()}>
            {settings.coverFileId && (
              <img class="cover-now" src={`/bestanden/${settings.coverFileId}?breedte=960`} alt={m.coverNow()} />
            )}
            <UploadField
              name="cover"
              label={settings.coverFileId ? m.otherCover() : m.chooseCover()}
              hint={m.coverHint()}
              purpose="image"
            />
            <TextArea
              name="coverText"
              label={m.alternativeText()}
              hint={m.alternativeTextHint()}
              value={settings.coverText ?? ""}
              rows={2}
              maxLength={1000}
            />
            <Checkbox
              name="coverIsDecorative"
              label={m.decorative()}
              hint={m.decorativeHint()}
              checked={settings.coverFileId !== null && settings.coverText === ""}
            />
            {settings.coverFileId && <Checkbox name="removeCover" label={m.removeCover()} />}
          </Fieldset>
          <RadioGroup
            name="enrolment"
            label={m.enrolment()}
            required
            value={settings.enrolment}
            options={(["open", "by_invitation"] as const).map((rule) => ({
              value: rule,
              label: m.enrolmentRule({ rule }),
              hint: m.enrolmentRuleHint({ rule }),
            }))}
          />
          <Fieldset legend={m.certificate()}>
            <Checkbox name="givesCertificate" label={m.givesCertificate()} checked={settings.givesCertificate} />
            <NumberField
              name="certificateMonths"
              label={m.certificateMonths()}
              hint={m.certificateMonthsHint()}
              value={settings.certificateMonths}
              min={1}
              max={600}
              after={m.monthsUnit()}
            />
          </Fieldset>
          {training.can.change && (
            <FormActions>
              <SubmitButton>{m.save()}</SubmitButton>
            </FormActions>
          )}
        </Form>
      </div>
    </AuthorPage>
  );
}
