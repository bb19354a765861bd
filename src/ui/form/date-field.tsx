import { h } from "preact";
import { controlAttributes, FieldFrame, type FieldProps } from "./field.tsx";
import { useField } from "./field-state.ts";
import { readDate } from "./read-date.ts";

interface DateFieldProps extends FieldProps {
  /** "2026-11-22". */
  readonly value?: string | null | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/**
 * A day, by the browser's own calendar. The action reads it with `readDate`, which also knows "22-11-2026". What is no day
 * comes back in a field for text, for a calendar cannot show it.
 */
export function DateField({ name, label, hint, required = false, value, ...input }: DateFieldProps) {
  const field = useField(name, label);
  const typed = field.typed?.[0];
  const day = typed === undefined ? value : readDate(typed);
  const isNoDay = typed !== undefined && typed !== "" && day === null;
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required}>
      {h("input", {
        type: isNoDay ? "text" : "date",
        class: "control control-date",
        name,
        required,
        value: (isNoDay ? typed : day) ?? "",
        ...controlAttributes(field, hint),
        ...input,
      })}
    </FieldFrame>
  );
}
