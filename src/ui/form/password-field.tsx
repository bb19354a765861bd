import * as m from "#messages/ui";
import { useElement } from "#platform/http/page-context.ts";
import { Icon } from "../icon/icon.tsx";
import { controlAttributes, FieldFrame, type FieldProps } from "./field.tsx";
import { useField } from "./field-state.ts";

interface PasswordFieldProps extends FieldProps {
  readonly autocomplete: "current-password" | "new-password";
}

/** A password, which can be shown. What was typed never comes back from the server, nor stays in the browser. */
export function PasswordField({ name, label, hint, required = true, autocomplete }: PasswordFieldProps) {
  const field = useField(name, label);
  useElement("password-reveal");
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required}>
      <password-reveal class="control-line">
        <input
          type="password"
          class="control"
          name={name}
          required={required}
          autocomplete={autocomplete}
          autocapitalize="none"
          spellcheck={false}
          {...controlAttributes(field, hint)}
        />
        <button type="button" class="control-button" aria-pressed="false" aria-label={m.showPassword()} hidden>
          <Icon name="eye" />
        </button>
      </password-reveal>
    </FieldFrame>
  );
}
