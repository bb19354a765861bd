import { useElement } from "#platform/http/page-context.ts";
import { DropZone } from "./drop-zone.tsx";
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
        <DropZone multiple={multiple}>
          <input
            type="file"
            name={name}
            required={required}
            multiple={multiple}
            {...(accept ? { accept } : {})}
            {...controlAttributes(field, hint)}
          />
        </DropZone>
        <ul class="file-drop-files" aria-live="polite" />
      </file-drop>
    </FieldFrame>
  );
}
