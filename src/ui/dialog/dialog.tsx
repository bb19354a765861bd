import type { ComponentChildren } from "preact";
import * as m from "#messages/ui";
import { Button, type ButtonLook, LinkButton } from "../button/button.tsx";
import { Form, FormActions } from "../form/form.tsx";
import { Icon } from "../icon/icon.tsx";

interface DialogProps {
  readonly id: string;
  readonly title: string;
  readonly size?: "small" | "medium" | "large" | undefined;
  readonly children: ComponentChildren;
}

/**
 * A question on top of the page. It opens by a link to `#id`: a modal dialog where JavaScript runs, else a block that shows
 * itself as the target of that link.
 */
export function Dialog({ id, title, size = "medium", children }: DialogProps) {
  return (
    <dialog id={id} class={`dialog dialog-${size}`} aria-labelledby={`${id}-title`}>
      <header class="dialog-header">
        <h2 id={`${id}-title`}>{title}</h2>
        <a href="#" class="icon-button" data-close aria-label={m.close()}>
          <Icon name="x" />
        </a>
      </header>
      <div class="dialog-body">{children}</div>
    </dialog>
  );
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

export function ConfirmDialog({ id, title, action, confirmLabel, variant = "danger", fields = {}, children }: ConfirmDialogProps) {
  return (
    <Dialog id={id} title={title} size="small">
      <Form id={`${id}-form`} action={action} draft="none">
        <div class="prose">{children}</div>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormActions>
          <Button variant={variant}>{confirmLabel}</Button>
          <a href="#" class="button button-quiet" data-close>
            {m.cancel()}
          </a>
        </FormActions>
      </Form>
    </Dialog>
  );
}
