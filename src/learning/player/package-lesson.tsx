import * as m from "#messages/learning";
import { useElement } from "#platform/http/page-context.ts";
import { Alert } from "#ui/alert/alert.tsx";
import type { CustomElementAttributes } from "#ui/base/custom-element.ts";
import { LinkButton } from "#ui/button/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "package-player": CustomElementAttributes & { readonly opens: string };
    }
  }
}

interface PackageLessonProps {
  readonly enrolmentId: string;
  readonly lessonId: string;
  /** Where the learner goes when the lesson is done or put aside. */
  readonly backHref: string;
  /** False when no second host name is set: packages cannot be played then. */
  readonly hasContentHost: boolean;
}

const afterCourse = "na-de-cursus";

/** The stage on which a course package plays. The element `package-player` brings it to life. */
export function PackageLesson({ enrolmentId, lessonId, backHref, hasContentHost }: PackageLessonProps) {
  useElement("package-player");
  if (!hasContentHost) return <Alert tone="warning">{m.playerNoContentHost()}</Alert>;
  return (
    <package-player class="player" opens={`/leren/${enrolmentId}/${lessonId}/poging`}>
      <noscript>
        <Alert tone="warning">{m.playerNeedsScript()}</Alert>
      </noscript>
      <div class="player-bar">
        <p class="player-status" data-part="status" role="status" data-state="busy" />
        <button type="button" class="button button-quiet button-small" data-part="fullscreen">
          {m.playerFullscreen()}
        </button>
      </div>
      <p class="player-notice" data-part="notice" role="status" />
      <div class="player-room">
        <details class="player-contents" data-part="contents" hidden>
          <summary>{m.playerContents()}</summary>
          <nav aria-label={m.playerContentsOf()} />
        </details>
        <a class="skip-link" href={`#${afterCourse}`}>
          {m.playerSkip()}
        </a>
        <div class="player-stage" data-part="stage">
          <div class="player-waiting" data-part="waiting" hidden>
            <p>{m.playerWaiting()}</p>
            <button type="button" class="button button-secondary" data-part="reopen">
              {m.playerReopen()}
            </button>
          </div>
        </div>
      </div>
      <div id={afterCourse} class="player-end" role="group" aria-label={m.playerAfter()} tabIndex={-1}>
        <div class="player-done" data-part="done" hidden>
          <p>
            <Icon name="circle-check" /> {m.playerDone()}
          </p>
          <LinkButton href={backHref} variant="primary">
            {m.playerBack()}
          </LinkButton>
        </div>
        <button type="button" class="button button-primary player-again" data-part="again" hidden>
          {m.playerAgain()}
        </button>
        <div class="player-steps">
          <button type="button" class="button button-secondary" name="step" value="previous" hidden>
            {m.playerPrevious()}
          </button>
          <button type="button" class="button button-secondary" name="step" value="continue" hidden>
            {m.playerContinue()}
          </button>
        </div>
      </div>
    </package-player>
  );
}
