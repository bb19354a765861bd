import * as m from "#messages/ui";

/** Keeps the room of text that is under way. */
export const Skeleton = ({ lines = 3 }: { readonly lines?: number | undefined }) => (
  <div class="skeleton">
    <output class="visually-hidden">{m.loading()}</output>
    {Array.from({ length: lines }, (_, line) => (
      <span key={line} class="skeleton-line" aria-hidden="true" />
    ))}
  </div>
);
