import * as m from "#messages/ui";
import { formatRelative } from "#platform/i18n/locale.ts";
import { announce } from "./toasts.ts";

interface DraftChoice {
  restore(): void;
  discard(): void;
}

/** Asks above the form whether to go on with what was typed before. Nothing is put back unasked. */
export function offerDraft(form: HTMLFormElement, at: Date, choice: DraftChoice): void {
  const notice = document.createElement("div");
  notice.className = "alert tone-information";
  notice.role = "status";
  const body = document.createElement("div");
  body.className = "alert-body";
  const sentence = document.createElement("p");
  sentence.textContent = m.draftFound({ when: formatRelative(at, new Date()) });
  const actions = document.createElement("div");
  actions.className = "alert-actions";
  actions.append(
    button(m.draftRestore(), () => {
      choice.restore();
      announce(m.draftRestored());
      notice.remove();
      form.querySelector<HTMLElement>(".control")?.focus();
    }),
    button(m.draftDiscard(), () => {
      choice.discard();
      notice.remove();
    }),
  );
  body.append(sentence, actions);
  notice.append(body);
  form.prepend(notice);
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "button button-secondary button-small";
  element.textContent = label;
  element.addEventListener("click", onClick);
  return element;
}
