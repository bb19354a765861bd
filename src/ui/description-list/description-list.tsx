import type { ComponentChildren } from "preact";

interface DescriptionListProps {
  readonly items: readonly { readonly term: string; readonly description: ComponentChildren }[];
  /** Values stand out from their terms; sentences are there to be read. */
  readonly of?: "values" | "sentences";
}

/** Properties of one thing; an absent description is shown as a dash. */
export const DescriptionList = ({ items, of = "values" }: DescriptionListProps) => (
  <dl class={of === "values" ? "description-list" : "description-list description-list-sentences"}>
    {items.map(({ term, description }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{description ?? "–"}</dd>
      </div>
    ))}
  </dl>
);
