import * as m from "#messages/academy";
import * as ui from "#messages/ui";
import { Icon } from "#ui/icon/icon.tsx";
import type { SessionState } from "./editing-session.ts";

/** Whether the text is safe. Not read aloud by itself: it changes at every pause in typing. */
export function SaveLine({ state: { saver, picture } }: { readonly state: SessionState }) {
  return (
    <div class="editor-footer">
      {saver.what === "saved" ? (
        <p class="save-status save-saved" data-saved={saver.at.toISOString()}>
          <Icon name="check-check" size="small" />
          {ui.savedAt({ at: saver.at })}
        </p>
      ) : (
        <p class="save-status save-saving">
          <Icon name={saver.what === "offline" ? "cloud-off" : "refresh-cw"} size="small" />
          {sentenceOf(saver.what)}
        </p>
      )}
      {picture && (
        <p
          class={`save-status ${picture.isFailure ? "save-failed" : ""}`}
          role={picture.isFailure ? "alert" : "status"}
        >
          <Icon name={picture.isFailure ? "triangle-alert" : "image"} size="small" />
          {picture.text}
        </p>
      )}
    </div>
  );
}

function sentenceOf(what: Exclude<SessionState["saver"]["what"], "saved">): string {
  if (what === "offline") return ui.keptOffline();
  return what === "saving" || what === "unsaved" ? ui.saving() : m.notSavedYet();
}
