import * as m from "#messages/ui";
import { useElement } from "#platform/http/page-context.ts";
import { controlAttributes, FieldFrame, type FieldProps } from "./field.tsx";
import { useField } from "./field-state.ts";

export interface PickablePerson {
  readonly id: string;
  readonly name: string;
  /** What tells two people of one name apart: role and unit. */
  readonly detail?: string | undefined;
}

interface PersonPickerProps extends FieldProps {
  /** Who can be chosen without JavaScript, the chosen ones among them. */
  readonly people: readonly PickablePerson[];
  readonly values?: readonly string[] | undefined;
  readonly multiple?: boolean | undefined;
  /** Answers `?q=…` with JSON `[{ id, name, detail }]`; without it the search goes through `people`. */
  readonly endpoint?: string | undefined;
}

/** Choose one colleague or several: a list that turns into a search field where JavaScript runs. Sends ids. */
export function PersonPicker({
  name,
  label,
  hint,
  required = false,
  people,
  values = [],
  multiple = false,
  endpoint,
}: PersonPickerProps) {
  const field = useField(name, label);
  const chosen = field.typed ?? values;
  useElement("person-picker");
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required}>
      <person-picker class="person-picker" {...(endpoint ? { endpoint } : {})}>
        <select
          class="control"
          name={name}
          required={required}
          multiple={multiple}
          {...(multiple ? { size: Math.min(8, Math.max(3, people.length)) } : {})}
          {...controlAttributes(field, hint)}
        >
          {!multiple && <option value="">{m.chooseSomeone()}</option>}
          {people.map((person) => (
            <option
              key={person.id}
              value={person.id}
              selected={chosen.includes(person.id)}
              {...(person.detail ? { "data-detail": person.detail } : {})}
              data-name={person.name}
            >
              {person.detail ? `${person.name} (${person.detail})` : person.name}
            </option>
          ))}
        </select>
      </person-picker>
    </FieldFrame>
  );
}
