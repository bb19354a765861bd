import type { ComponentChildren } from "preact";
import * as m from "#messages/ui";
import { Button, type ButtonLook, LinkButton } from "../button/button.tsx";
import { usePage } from "#platform/http/page-context.ts";
import { formIdField } from "../form/field-state.ts";
import { Form, FormActions } from "../form/form.tsx";
import { Icon } from "../icon/icon.tsx";

interface DialogProps {
  readonly id: string;
  readonly title: string;
  readonly size?: "small" | "medium" | "large" | undefined;
  /** The id of the form inside: the dialog is open when that form comes back refused. */
  readonly form?: string | undefined;
  readonly children: ComponentChildren;
}

/**
 * A question on top of the page. It opens by a link to `#id`: a modal dialog where JavaScript runs, else a block that shows
 * itself as the target of that link.
 */
export function Dialog({ id, title, size = "medium", form, children }: DialogProps) {
  const isRefused = useRefused(form);
  return (
    <dialog id={id} class={`dialog dialog-${size}`} aria-labelledby={`${id}-title`} open={isRefused}>
      <header class="dialog-header">
        <h2 id={`${id}-title`}>{title}</h2>
        <a href="#main" class="icon-button" data-close aria-label={m.close()}>
          <Icon name="x" />
        </a>
      </header>
      <div class="dialog-body">{children}</div>
    </dialog>
  );
}

function useRefused(formId: string | undefined): boolean {
  const { form } = usePage();
  return formId !== undefined && form?.values[formIdField]?.[0] === formId && Object.keys(form.errors).length > 0;
}

/** Opens the `Dialog` of this id. */
export const DialogLink = ({ dialog, ...look }: ButtonLook & { readonly dialog: string }) => (
  <LinkButton href={`#${dialog}`} {...look} />
);

interface ConfirmDialogProps {
  readonly id: string;
  /** The question: "Uitnodiging intrekken?" */
  readonly title: string;
  readonly action: string;
  /** The verb on the button: "Intrekken". */
  readonly confirmLabel: string;
  readonly variant?: "primary" | "danger" | undefined;
  readonly fields?: Readonly<Record<string, string>> | undefined;
  /** What will happen, to how many, and whether it can be undone. */
  readonly children: ComponentChildren;
}

export function ConfirmDialog({
  id,
  title,
  action,
  confirmLabel,
  variant = "danger",
  fields = {},
  children,
}: ConfirmDialogProps) {
  return (
    <Dialog id={id} title={title} size="small" form={`${id}-form`}>
      <Form id={`${id}-form`} action={action} draft="none">
        <div class="prose">{children}</div>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormActions>
          <Button variant={variant}>{confirmLabel}</Button>
          <a href="#main" class="button button-quiet" data-close>
            {m.cancel()}
          </a>
        </FormActions>
      </Form>
    </Dialog>
  );
}
