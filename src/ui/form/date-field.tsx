import { controlAttributes, FieldFrame, type FieldProps } from "./field.tsx";
import { useField } from "./field-state.ts";
import { readDate } from "./read-date.ts";

interface DateFieldProps extends FieldProps {
  /** "2026-11-22". */
  readonly value?: string | null | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/** A day, by the browser's own calendar. The action reads it with `readDate`, which also knows "22-11-2026". */
export function DateField({ name, label, hint, required = false, value, ...input }: DateFieldProps) {
  const field = useField(name);
  const typed = field.typed?.[0];
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required}>
      <input
        type="date"
        class="control control-medium"
        name={name}
        required={required}
        value={(typed === undefined ? value : (readDate(typed) ?? typed)) ?? ""}
        {...controlAttributes(field, hint)}
        {...input}
      />
    </FieldFrame>
  );
}
