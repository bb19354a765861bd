import * as m from "#messages/ui";
import { useElement } from "#platform/http/page-context.ts";
import { Icon } from "../icon/icon.tsx";
import { controlAttributes, FieldFrame, type FieldProps } from "./field.tsx";
import { useField } from "./field-state.ts";

interface FileFieldProps extends FieldProps {
  /** As in HTML: ".csv,text/csv". */
  readonly accept?: string | undefined;
  readonly multiple?: boolean | undefined;
}

export function FileField({ name, label, hint, required = false, accept, multiple = false }: FileFieldProps) {
  const field = useField(name, label);
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required}>
      <input
        type="file"
        class="control control-file"
        name={name}
        required={required}
        multiple={multiple}
        {...(accept ? { accept } : {})}
        {...controlAttributes(field, hint)}
      />
    </FieldFrame>
  );
}

/** A place to drop a file on, or to choose one. The chosen files are named below it. */
export function FileDrop({ name, label, hint, required = false, accept, multiple = false }: FileFieldProps) {
  const field = useField(name, label);
  useElement("file-drop");
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required}>
      <file-drop class="file-drop">
        <Icon name="upload" size="large" />
        <span class="file-drop-text" aria-hidden="true">
          <span class="file-drop-mouse">{m.dropFileHere({ count: multiple ? 2 : 1 })}</span>
          <span class="file-drop-touch">{m.chooseFile({ count: multiple ? 2 : 1 })}</span>
        </span>
        <input
          type="file"
          name={name}
          required={required}
          multiple={multiple}
          {...(accept ? { accept } : {})}
          {...controlAttributes(field, hint)}
        />
        <ul class="file-drop-files" aria-live="polite" />
      </file-drop>
    </FieldFrame>
  );
}
