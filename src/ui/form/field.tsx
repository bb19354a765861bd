import type { ComponentChildren } from "preact";
import * as m from "#messages/ui";
import { Icon } from "../icon/icon.tsx";
import type { FieldState } from "./field-state.ts";

/** What every field takes. */
export interface FieldProps {
  readonly name: string;
  readonly label: string;
  /** What to fill in and why; stands above the control. */
  readonly hint?: string | undefined;
  readonly required?: boolean | undefined;
}

/** The attributes that tie a control to its hint and its error. */
export function controlAttributes({ id, error }: FieldState, hint: string | undefined) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    ...(described ? { "aria-describedby": described } : {}),
    ...(error ? { "aria-invalid": true } : {}),
  };
}

export function FieldMessages({
  id,
  hint,
  error,
}: {
  readonly id: string;
  readonly hint?: string | undefined;
  readonly error: string | null;
}) {
  return (
    <>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          <Icon name="circle-alert" size="small" />
          <span>
            <span class="visually-hidden">{m.error()} </span>
            {error}
          </span>
        </p>
      )}
    </>
  );
}

interface FieldFrameProps extends Omit<FieldProps, "name"> {
  readonly field: FieldState;
  readonly children: ComponentChildren;
}

/** Label, hint, error and control in the order in which they are read. */
export function FieldFrame({ field, label, hint, required = false, children }: FieldFrameProps) {
  return (
    <div class={`field${field.error ? " field-wrong" : ""}`}>
      <label for={field.id} class="field-label">
        {label}
        {!required && <span class="field-optional"> {m.optional()}</span>}
      </label>
      <FieldMessages id={field.id} hint={hint} error={field.error} />
      {children}
    </div>
  );
}
