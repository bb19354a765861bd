import * as m from "#messages/academy";
import { Select } from "#ui/form/select.tsx";
import { TextArea, TextField } from "#ui/form/text-field.tsx";
import { locales } from "#platform/i18n/locale.ts";

interface TrainingFieldsProps {
  readonly title?: string;
  readonly summary?: string;
  readonly locale: string;
}

/** What a training is called, what it is about, and its language. */
export const TrainingFields = ({ title, summary, locale }: TrainingFieldsProps) => (
  <>
    <TextField name="title" label={m.title()} hint={m.titleHint()} value={title} maxLength={200} required />
    <TextArea name="summary" label={m.summary()} hint={m.summaryHint()} value={summary} maxLength={2000} rows={4} />
    <Select
      name="locale"
      label={m.trainingLocale()}
      options={locales.map((value) => ({ value, label: m.localeName({ locale: value }) }))}
      value={locale}
      required
    />
  </>
);
