import type { ComponentChildren } from "preact";
import { Avatar } from "../avatar/avatar.tsx";
import { Icon, type IconName } from "../icon/icon.tsx";
import { RelativeTime } from "../relative-time/relative-time.tsx";
import type { Tone } from "../tokens/tone.ts";

export interface TimelineEvent {
  readonly id: string;
  readonly at: Date;
  /** The sentence: who did what, with links. */
  readonly text: ComponentChildren;
  /** A face; else an icon. */
  readonly person?: { readonly name: string; readonly pictureUrl?: string | null | undefined } | undefined;
  readonly icon?: IconName | undefined;
  readonly tone?: Tone | undefined;
  /** What was said or made, below the sentence. */
  readonly detail?: ComponentChildren | undefined;
}

/** What happened, the latest first. */
export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }) {
  return (
    <ol class="timeline">
      {events.map((event) => (
        <li key={event.id} class={`tone-${event.tone ?? "neutral"}`}>
          {event.person ? (
            <Avatar {...event.person} size="small" />
          ) : (
            <span class="timeline-icon">
              <Icon name={event.icon ?? "circle-dot"} size="small" />
            </span>
          )}
          <div class="timeline-body">
            <p>
              {event.text} <RelativeTime at={event.at} />
            </p>
            {event.detail && <div class="timeline-detail">{event.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
