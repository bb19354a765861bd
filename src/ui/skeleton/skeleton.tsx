import * as m from "#messages/ui";

/** Keeps the room of text that is under way. */
export const Skeleton = ({ lines = 3 }: { readonly lines?: number | undefined }) => (
  <div class="skeleton" role="status">
    <span class="visually-hidden">{m.loading()}</span>
    {Array.from({ length: lines }, (_, line) => (
      <span key={line} class="skeleton-line" aria-hidden="true" />
    ))}
  </div>
);
