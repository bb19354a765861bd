import type { ComponentChildren } from "preact";
import * as m from "#messages/ui";
import { Icon, type IconName } from "../icon/icon.tsx";
import { controlAttributes, FieldMessages, type FieldProps } from "./field.tsx";
import { type FieldState, useField } from "./field-state.ts";

interface CheckboxProps extends FieldProps {
  readonly checked?: boolean | undefined;
  /** What is sent when it is ticked; default "on". */
  readonly value?: string | undefined;
}

export function Checkbox({ name, label, hint, checked = false, value = "on", required = false }: CheckboxProps) {
  const field = useField(name, label);
  return (
    <div class={`field${field.error ? " field-wrong" : ""}`}>
      {field.error && <FieldMessages id={field.id} error={field.error} />}
      <label class="choice">
        <input
          type="checkbox"
          name={name}
          value={value}
          checked={field.typed ? field.typed.includes(value) : checked}
          required={required}
          {...controlAttributes(field, hint)}
        />
        <ChoiceText label={label} hint={hint} hintId={`${field.id}-hint`} />
      </label>
    </div>
  );
}

/** A setting that is on or off. */
export function Switch({ name, label, hint, checked = false, value = "on" }: Omit<CheckboxProps, "required">) {
  const field = useField(name, label);
  return (
    <div class="field">
      <label class="choice switch">
        <input
          type="checkbox"
          name={name}
          value={value}
          checked={field.typed ? field.typed.includes(value) : checked}
          {...controlAttributes(field, hint)}
        />
        <ChoiceText label={label} hint={hint} hintId={`${field.id}-hint`} />
      </label>
      {field.error && <FieldMessages id={field.id} error={field.error} />}
    </div>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly disabled?: boolean | undefined;
}

interface ChoiceGroupProps extends FieldProps {
  readonly options: readonly Choice[];
  /** "cards" gives every choice its own ground, for few and weighty ones. */
  readonly layout?: "list" | "cards" | "row" | undefined;
}

export function RadioGroup({ value, ...group }: ChoiceGroupProps & { readonly value?: string | null | undefined }) {
  const field = useField(group.name, group.label);
  return <ChoiceGroup type="radio" field={field} chosen={field.typed ?? (value == null ? [] : [value])} {...group} />;
}

export function CheckboxGroup({
  values,
  ...group
}: ChoiceGroupProps & { readonly values?: readonly string[] | undefined }) {
  const field = useField(group.name, group.label);
  return <ChoiceGroup type="checkbox" field={field} chosen={field.typed ?? values ?? []} {...group} />;
}

interface InnerGroupProps extends ChoiceGroupProps {
  readonly type: "radio" | "checkbox";
  readonly field: FieldState;
  readonly chosen: readonly string[];
}

function ChoiceGroup({
  type,
  field,
  chosen,
  name,
  label,
  hint,
  required = false,
  options,
  layout = "list",
}: InnerGroupProps) {
  const described = [hint && `${field.id}-hint`, field.error && `${field.id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset
      class={`field${field.error ? " field-wrong" : ""}`}
      {...(described ? { "aria-describedby": described } : {})}
    >
      <legend class="field-label">
        {label}
        {!required && <span class="field-optional"> {m.optional()}</span>}
      </legend>
      <FieldMessages id={field.id} hint={hint} error={field.error} />
      <div class={`choices choices-${layout}`}>
        {options.map((option, index) => {
          const id = index === 0 ? field.id : `${field.id}-${index}`;
          return (
            <label class="choice" key={option.value}>
              <input
                type={type}
                id={id}
                name={name}
                value={option.value}
                checked={chosen.includes(option.value)}
                required={required && type === "radio"}
                disabled={option.disabled ?? false}
                {...(option.hint ? { "aria-describedby": `${id}-more` } : {})}
              />
              <ChoiceText label={option.label} hint={option.hint} hintId={`${id}-more`}>
                {option.icon && <Icon name={option.icon} />}
              </ChoiceText>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

interface ChoiceTextProps {
  readonly label: string;
  readonly hint: string | undefined;
  readonly hintId: string;
  readonly children?: ComponentChildren;
}

function ChoiceText({ label, hint, hintId, children }: ChoiceTextProps) {
  return (
    <span class="choice-text">
      <span class="choice-label">
        {children}
        {label}
      </span>
      {hint && (
        <span class="field-hint" id={hintId}>
          {hint}
        </span>
      )}
    </span>
  );
}
