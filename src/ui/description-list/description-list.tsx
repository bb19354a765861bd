import type { ComponentChildren } from "preact";

interface DescriptionListProps {
  readonly items: readonly { readonly term: string; readonly description: ComponentChildren }[];
}

/** Properties of one thing; an absent description is shown as a dash. */
export const DescriptionList = ({ items }: DescriptionListProps) => (
  <dl class="description-list">
    {items.map(({ term, description }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{description ?? "–"}</dd>
      </div>
    ))}
  </dl>
);
