import type { ComponentChildren } from "preact";

interface MediaFrameProps {
  readonly ratio?: "video" | "square" | "audio" | "tall" | undefined;
  readonly caption?: ComponentChildren | undefined;
  /** The player, picture or frame. */
  readonly children: ComponentChildren;
}

/** Keeps the room of a video, recording or course package before it has loaded. */
export const MediaFrame = ({ ratio = "video", caption, children }: MediaFrameProps) => (
  <figure class="media">
    <div class={`media-frame media-${ratio}`}>{children}</div>
    {caption && <figcaption>{caption}</figcaption>}
  </figure>
);
