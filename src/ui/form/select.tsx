import * as m from "#messages/ui";
import { controlAttributes, FieldFrame, type FieldProps } from "./field.tsx";
import { useField } from "./field-state.ts";

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

interface SelectProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value?: string | null | undefined;
  /** The text of the empty choice; default "Kies…". */
  readonly emptyLabel?: string | undefined;
}

export function Select({
  name,
  label,
  hint,
  required = false,
  options,
  value,
  emptyLabel = m.chooseOption(),
}: SelectProps) {
  const field = useField(name, label);
  const chosen = field.typed?.[0] ?? value ?? "";
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required}>
      <select class="control" name={name} required={required} {...controlAttributes(field, hint)}>
        {!options.some((option) => option.value === "") && (
          <option value="" selected={chosen === ""}>
            {emptyLabel}
          </option>
        )}
        {options.map((option) => (
          <option
            key={option.value}
            value={option.value}
            selected={option.value === chosen}
            disabled={option.disabled ?? false}
          >
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
