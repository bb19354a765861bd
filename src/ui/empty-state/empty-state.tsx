import type { ComponentChildren } from "preact";
import { Heading } from "../base/heading.tsx";
import { Illustration, type IllustrationName } from "./illustration.tsx";

interface EmptyStateProps {
  readonly illustration: IllustrationName;
  readonly heading: string;
  readonly headingLevel?: 2 | 3 | undefined;
  /** The first step: a `LinkButton` or a form. */
  readonly action?: ComponentChildren | undefined;
  /** What will stand here, and why one would want that. */
  readonly children: ComponentChildren;
}

export function EmptyState({ illustration, heading, headingLevel = 2, action, children }: EmptyStateProps) {
  return (
    <section class="empty-state">
      <Illustration name={illustration} />
      <Heading level={headingLevel}>{heading}</Heading>
      <div class="empty-state-text">{children}</div>
      {action && <div class="empty-state-action">{action}</div>}
    </section>
  );
}
