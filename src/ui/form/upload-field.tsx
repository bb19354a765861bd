import * as m from "#messages/ui";
import { acceptedBy, limitsOf, type Purpose } from "#platform/files/purposes.ts";
import { useElement } from "#platform/http/page-context.ts";
import type { CustomElementAttributes } from "../base/custom-element.ts";
import { Button } from "../button/button.tsx";
import { Icon } from "../icon/icon.tsx";
import { DropZone } from "./drop-zone.tsx";
import { controlAttributes, FieldFrame, type FieldProps } from "./field.tsx";
import { useField, useTyped } from "./field-state.ts";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "upload-field": CustomElementAttributes & { readonly purpose: string; readonly largest: string };
    }
  }
}

interface UploadFieldProps extends FieldProps {
  /** What the file is for: decides how large it may be and what it may hold. */
  readonly purpose: Purpose;
}

/**
 * A file of any size, for a form of `uploadForm`. It goes ahead of the form in pieces, with progress, and goes on after a
 * dropped connection; without JavaScript the form itself carries it. What was brought stays when the form comes back.
 */
export function UploadField({ name, label, hint, required = false, purpose }: UploadFieldProps) {
  const field = useField(name, label);
  const nameTyped = useTyped(`_${name}Name`);
  const broughtId = field.typed?.[0] ?? "";
  const broughtName = (broughtId && nameTyped?.[0]) || "";
  useElement("upload-field");
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required}>
      <upload-field class="upload-field" purpose={purpose} largest={String(limitsOf[purpose].largest)}>
        <DropZone>
          <input
            type="file"
            name={name}
            accept={acceptedBy(purpose)}
            required={required && !broughtId}
            {...controlAttributes(field, hint)}
          />
        </DropZone>
        <input type="hidden" data-upload name={name} value={broughtId} disabled={!broughtId} />
        <input type="hidden" data-upload-name name={`_${name}Name`} value={broughtName} disabled={!broughtId} />
        <UploadState broughtName={broughtName} />
      </upload-field>
    </FieldFrame>
  );
}

/** What the element shows about a file on its way; from the server, the name of one that has arrived. */
const UploadState = ({ broughtName }: { readonly broughtName: string }) => (
  <div class="upload-state" hidden={!broughtName} data-state="arrived">
    <p class="upload-file">
      <Icon name="paperclip" size="small" />
      <span class="upload-file-name">{broughtName}</span>
    </p>
    <progress class="upload-progress" max={1} value={1} aria-label={m.uploadProgress()} hidden />
    <output class="upload-words">{broughtName && m.uploadArrived()}</output>
    <div class="upload-actions" hidden>
      <Button type="button" size="small" icon="pause">
        {m.uploadPause()}
      </Button>
      <Button type="button" size="small" icon="play">
        {m.uploadResume()}
      </Button>
      <Button type="button" size="small" variant="quiet" icon="x">
        {m.uploadCancel()}
      </Button>
    </div>
  </div>
);
