import * as m from "#messages/news";
import { SubmitButton } from "#ui/button/button.tsx";
import { RadioGroup, Switch } from "#ui/form/choice.tsx";
import { Fieldset, Form, FormActions } from "#ui/form/form.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { formatWeekday } from "#platform/i18n/locale.ts";
import { digestFrequencies, type Rhythm, proposedRhythm } from "../rules/rhythm.ts";

interface RhythmFormProps {
  readonly rhythm: Rhythm;
  readonly timeZone: string;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** When mail comes: the digest, the quiet hours, the clock by which both go. */
export const RhythmForm = ({ rhythm, timeZone }: RhythmFormProps) => (
  <Form id="mail-rhythm" action="/meldingen/voorkeuren/tijden">
    <Switch name="wantsMail" label={m.wantsMail()} hint={m.wantsMailHint()} checked={!rhythm.isStopped} />
    <Fieldset legend={m.digest()} hint={m.digestHint()}>
      <RadioGroup
        name="digest"
        label={m.digestHowOften()}
        value={rhythm.digest}
        required
        layout="row"
        options={digestFrequencies.map((value) => ({ value, label: m.digestFrequency({ frequency: value }) }))}
      />
      <div class="cluster">
        <TextField name="digestAt" type="time" label={m.digestAt()} value={rhythm.digestAt} width="short" required />
        <Select
          name="digestOn"
          label={m.digestOn()}
          value={String(rhythm.digestOn)}
          required
          options={weekdays.map((day) => ({ value: String(day), label: formatWeekday(day) }))}
        />
      </div>
    </Fieldset>
    <QuietHours rhythm={rhythm} />
    <Select
      name="timeZone"
      label={m.timeZone()}
      hint={m.timeZoneHint()}
      value={timeZone}
      required
      options={Intl.supportedValuesOf("timeZone").map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
    />
    <FormActions>
      <SubmitButton>{m.save()}</SubmitButton>
    </FormActions>
  </Form>
);

function QuietHours({ rhythm }: Pick<RhythmFormProps, "rhythm">) {
  const hours = rhythm.quiet ?? proposedRhythm.quiet;
  return (
    <Fieldset legend={m.quietHours()} hint={m.quietHoursHint()}>
      <Switch name="quiet" label={m.quietAtNight()} checked={rhythm.quiet !== null} />
      <div class="cluster">
        <TextField name="quietFrom" type="time" label={m.quietFrom()} value={hours?.from} width="short" required />
        <TextField name="quietUntil" type="time" label={m.quietUntil()} value={hours?.until} width="short" required />
      </div>
      <Switch name="quietWeekend" label={m.quietWeekend()} checked={rhythm.quietWeekend} />
    </Fieldset>
  );
}
