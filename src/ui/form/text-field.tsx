import { h } from "preact";
import * as m from "#messages/ui";
import { Icon } from "../icon/icon.tsx";
import { controlAttributes, FieldFrame, type FieldProps } from "./field.tsx";
import { useField } from "./field-state.ts";

interface TextFieldProps extends FieldProps {
  readonly value?: string | null | undefined;
  readonly type?: "text" | "email" | "tel" | "url" | "time" | undefined;
  readonly autocomplete?: string | undefined;
  readonly inputmode?: "numeric" | "decimal" | "text" | undefined;
  /** Characters that the server takes. More may be typed: it is said, and refused with a sentence; nothing is cut off. */
  readonly maxLength?: number | undefined;
  /** The width tells how much is expected. */
  readonly width?: "short" | "medium" | "full" | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly autofocus?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  /** Offered while one types; anything else may be typed as well. */
  readonly suggestions?: readonly string[] | undefined;
}

export function TextField({
  name,
  label,
  hint,
  required = false,
  value,
  type = "text",
  width = "full",
  maxLength,
  before,
  after,
  suggestions = [],
  ...input
}: TextFieldProps) {
  const field = useField(name, label);
  const listId = suggestions.length > 0 ? `${field.id}-suggestions` : undefined;
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required}>
      <div class={`control-line control-${width}`}>
        {before && <span class="control-affix">{before}</span>}
        {h("input", {
          type,
          class: "control",
          name,
          value: field.typed?.[0] ?? value ?? "",
          required,
          ...controlAttributes(field, hint),
          ...roomFor(maxLength),
          list: listId,
          ...input,
        })}
        {listId && (
          <datalist id={listId}>
            {suggestions.map((suggestion) => (
              <option key={suggestion}>{suggestion}</option>
            ))}
          </datalist>
        )}
        {after && <span class="control-affix">{after}</span>}
      </div>
      {maxLength !== undefined && <RoomLeft />}
    </FieldFrame>
  );
}

const roomFor = (maxLength: number | undefined) => (maxLength === undefined ? {} : { "data-longest": maxLength });

/** Where `behaviour/room-left.ts` says how many characters are left, when they are few. */
const RoomLeft = () => <p class="field-room" data-room hidden />;

interface NumberFieldProps extends FieldProps {
  readonly value?: number | null | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Default 1; "any" for decimals. */
  readonly step?: number | "any" | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

export function NumberField({ name, label, hint, required = false, value, before, after, ...input }: NumberFieldProps) {
  const field = useField(name, label);
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required}>
      <div class="control-line control-short">
        {before && <span class="control-affix">{before}</span>}
        <input
          type="number"
          class="control"
          name={name}
          value={field.typed?.[0] ?? value ?? ""}
          required={required}
          {...controlAttributes(field, hint)}
          {...input}
        />
        {after && <span class="control-affix">{after}</span>}
      </div>
    </FieldFrame>
  );
}

interface TextAreaProps extends FieldProps {
  readonly value?: string | null | undefined;
  readonly rows?: number | undefined;
  readonly maxLength?: number | undefined;
}

export function TextArea({ name, label, hint, required = false, value, rows = 4, maxLength }: TextAreaProps) {
  const field = useField(name, label);
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required}>
      <textarea
        class="control"
        name={name}
        rows={rows}
        required={required}
        value={field.typed?.[0] ?? value ?? ""}
        {...roomFor(maxLength)}
        {...controlAttributes(field, hint)}
      />
      {maxLength !== undefined && <RoomLeft />}
    </FieldFrame>
  );
}

interface SearchFieldProps {
  readonly name?: string | undefined;
  readonly label: string;
  readonly value?: string | null | undefined;
  readonly placeholder?: string | undefined;
}

/** One line to search with; its label is read aloud, the magnifier says it to the eye. */
export function SearchField({ name = "q", label, value, placeholder = label }: SearchFieldProps) {
  return (
    <label class="search-field">
      <span class="visually-hidden">{label}</span>
      <Icon name="search" />
      <input
        type="search"
        class="control"
        name={name}
        value={value ?? ""}
        placeholder={placeholder}
        autocomplete="off"
        enterkeyhint="search"
      />
      <button type="submit" class="search-submit">
        <span class="visually-hidden">{m.search()}</span>
        <Icon name="corner-down-right" size="small" />
      </button>
    </label>
  );
}
