import * as m from "#messages/learning";
import { useElement } from "#platform/http/page-context.ts";
import { Alert } from "#ui/alert/alert.tsx";
import type { CustomElementAttributes } from "#ui/base/custom-element.ts";
import { Button, LinkButton } from "#ui/button/button.tsx";
import { Form } from "#ui/form/form.tsx";
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
  /** The course was opened before, and told nothing: only its learner can say that it is done. */
  readonly isSilent: boolean;
}

const afterCourse = "na-de-cursus";

/** The stage on which a course package plays. The element `package-player` brings it to life. */
export function PackageLesson({ enrolmentId, lessonId, backHref, hasContentHost, isSilent }: PackageLessonProps) {
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
          <p role="status">
            <Icon name="circle-check" /> {m.playerDone()}
          </p>
          <LinkButton href={backHref} variant="primary">
            {m.playerBack()}
          </LinkButton>
        </div>
        <div class="player-done" data-part="failed" hidden>
          <p role="status">
            <Icon name="rotate-ccw" /> <span data-part="failed-words" />
          </p>
          <p class="player-outcome-more">{m.playerFailedMeans()}</p>
          <button type="button" class="button button-primary" data-part="again">
            {m.playerAgain()}
          </button>
        </div>
        <div class="player-done" data-part="silent" hidden={!isSilent}>
          <p class="player-outcome-more">{m.playerSilent()}</p>
          <Form id="done" action={`/leren/${enrolmentId}/${lessonId}/klaar`} draft="none">
            <Button icon="check">{m.playerSayDone()}</Button>
          </Form>
        </div>
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
