import type { ComponentChildren } from "preact";
import type { Tone } from "../tokens/tone.ts";
import { Icon, type IconName } from "../icon/icon.tsx";
import { Heading } from "../base/heading.tsx";

interface CardProps {
  readonly heading?: ComponentChildren | undefined;
  readonly headingLevel?: 2 | 3 | 4 | undefined;
  /** Makes the whole card lead there; the heading is its link. */
  readonly href?: string | undefined;
  readonly icon?: IconName | undefined;
  /** Colours the icon and the upper edge. */
  readonly tone?: Tone | undefined;
  /** A picture above the text. */
  readonly picture?: ComponentChildren | undefined;
  readonly detail?: ComponentChildren | undefined;
  readonly actions?: ComponentChildren | undefined;
  readonly footer?: ComponentChildren | undefined;
  readonly children?: ComponentChildren | undefined;
}

/** One thing on its own ground. */
export function Card({
  heading,
  headingLevel = 2,
  href,
  icon,
  tone,
  picture,
  detail,
  actions,
  footer,
  children,
}: CardProps) {
  return (
    <article class={`card${tone ? ` card-toned tone-${tone}` : ""}${href ? " card-link" : ""}`}>
      {picture && <div class="card-picture">{picture}</div>}
      {heading && (
        <header class="card-header">
          {icon && (
            <span class="card-icon">
              <Icon name={icon} />
            </span>
          )}
          <div class="card-title">
            <Heading level={headingLevel}>{href ? <a href={href}>{heading}</a> : heading}</Heading>
            {detail && <p class="card-detail">{detail}</p>}
          </div>
          {actions && <div class="card-actions">{actions}</div>}
        </header>
      )}
      {children && <div class="card-body">{children}</div>}
      {footer && <footer class="card-footer">{footer}</footer>}
    </article>
  );
}
