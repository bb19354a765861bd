import * as m from "#messages/ui";
import { formatPercentage } from "#platform/i18n/locale.ts";
import { formatSize } from "../upload/format-size.ts";
import { type Sending, type Sent, sendFile } from "../upload/send-file.ts";

type State = "sending" | "paused" | "interrupted" | "arrived" | "refused";

/** Which of the three buttons (pause, resume, cancel) a state offers. */
const offered: Readonly<Record<State, readonly [boolean, boolean, boolean]>> = {
  sending: [true, false, true],
  paused: [false, true, true],
  interrupted: [false, true, true],
  arrived: [false, false, true],
  refused: [false, false, false],
};

/** Sends the chosen file ahead of its form and shows how far it is. A form that is sent meanwhile waits for it. */
class UploadField extends HTMLElement {
  private state: State | null = null;
  private sending: Sending | null = null;
  private waiting: HTMLElement | null | undefined;

  connectedCallback(): void {
    const { input, drop, buttons } = this.parts();
    const [pause, resume, cancel] = buttons;
    input.addEventListener("change", () => this.begin(input.files?.[0]));
    for (const name of ["dragenter", "dragover"]) drop.addEventListener(name, () => (drop.dataset["over"] = ""));
    for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => delete drop.dataset["over"]);
    pause?.addEventListener("click", () => this.pause());
    resume?.addEventListener("click", () => this.resume());
    cancel?.addEventListener("click", () => this.startOver());
    this.closest("form")?.addEventListener("submit", (event) => this.holdForm(event), { capture: true });
    window.addEventListener("beforeunload", (event) => {
      if (this.state === "sending") event.preventDefault();
    });
    if (this.field("upload").value) this.show("arrived", m.uploadArrived());
    else this.begin(input.files?.[0]); // Who was faster than this script has chosen already.
  }

  private begin(file: File | undefined): void {
    if (!file) return;
    const largest = Number(this.getAttribute("largest"));
    this.locate(".upload-file-name").textContent = `${file.name} (${formatSize(file.size)})`;
    if (file.size > largest) {
      this.refuse(m.uploadTooLarge({ size: formatSize(file.size), largest: formatSize(largest) }));
      return;
    }
    this.show("sending", m.uploadStarting());
    this.parts().progress.value = 0;
    this.sending = sendFile(file, this.getAttribute("purpose") ?? "", {
      progress: (sent, total) => this.showProgress(sent, total),
      interrupted: () => this.show("interrupted", m.uploadInterrupted()),
      arrived: (sent) => this.arrive(sent),
      refused: (sentence) => this.refuse(sentence),
    });
  }

  private showProgress(sent: number, total: number): void {
    if (this.state === "paused") return;
    const share = total === 0 ? 1 : sent / total;
    this.parts().progress.value = share;
    const words =
      share === 1
        ? m.uploadChecking()
        : m.uploadSent({ share: formatPercentage(share), sent: formatSize(sent), total: formatSize(total) });
    this.show("sending", words);
  }

  private arrive({ uploadId, name, size }: Sent): void {
    this.keep(uploadId, name);
    this.show("arrived", m.uploadArrived());
    this.dispatchEvent(new CustomEvent<Sent>("arrived", { bubbles: true, detail: { uploadId, name, size } }));
    if (this.waiting === undefined) return;
    const submitter = this.waiting;
    this.waiting = undefined;
    this.closest("form")?.requestSubmit(submitter);
  }

  private refuse(sentence: string): void {
    this.sending = null;
    this.waiting = undefined;
    this.parts().input.value = "";
    this.show("refused", sentence);
  }

  private pause(): void {
    this.sending?.pause();
    this.show("paused", m.uploadPaused());
  }

  private resume(): void {
    this.show("sending", m.uploadStarting());
    this.sending?.resume();
  }

  private startOver(): void {
    if (this.state !== "arrived") this.sending?.cancel();
    this.sending = null;
    this.waiting = undefined;
    this.state = null;
    this.keep("", "");
    const { input, panel, drop } = this.parts();
    input.value = "";
    panel.hidden = true;
    drop.hidden = false;
    input.focus();
  }

  /** The id goes along with the form in place of the file itself. */
  private keep(uploadId: string, name: string): void {
    const { input } = this.parts();
    for (const [kind, value] of [
      ["upload", uploadId],
      ["upload-name", name],
    ] as const) {
      const field = this.field(kind);
      field.value = value;
      field.disabled = !uploadId;
    }
    input.disabled = Boolean(uploadId);
  }

  private holdForm(event: SubmitEvent): void {
    if (this.state !== "sending" && this.state !== "interrupted" && this.state !== "paused") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.waiting = event.submitter;
    this.locate(".upload-words").textContent = m.uploadFormWaits();
  }

  private show(state: State, words: string): void {
    const { panel, drop, progress, buttons, actions } = this.parts();
    this.state = state;
    panel.hidden = false;
    panel.dataset["state"] = state;
    drop.hidden = state !== "refused";
    progress.hidden = state === "arrived" || state === "refused";
    actions.hidden = false;
    buttons.forEach((button, place) => (button.hidden = !offered[state][place]));
    if (this.waiting === undefined || state !== "sending") this.locate(".upload-words").textContent = words;
  }

  private parts() {
    return {
      input: found(this.querySelector<HTMLInputElement>("input[type=file]")),
      drop: this.locate(".drop-zone"),
      panel: this.locate(".upload-state"),
      progress: found(this.querySelector("progress")),
      actions: this.locate(".upload-actions"),
      buttons: [...this.querySelectorAll<HTMLButtonElement>(".upload-actions button")],
    };
  }

  private field(kind: "upload" | "upload-name"): HTMLInputElement {
    return found(this.querySelector<HTMLInputElement>(`input[data-${kind}]`));
  }

  private locate(selector: string): HTMLElement {
    return found(this.querySelector<HTMLElement>(selector));
  }
}

function found<Part>(part: Part | null): Part {
  if (part === null) throw new Error("A part of the upload field is missing.");
  return part;
}

customElements.define("upload-field", UploadField);
