import * as m from "#messages/house";
import type { NextStep } from "#blocks";
import { LinkButton } from "#ui/button/button.tsx";
import { DescriptionList } from "#ui/description-list/description-list.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import type { Figure } from "../views/figure.ts";
import type { Trend } from "../rules.ts";

const trendIcons = { up: "trending-up", same: "equal", down: "trending-down" } as const satisfies Record<Trend, string>;

/** What a figure says, and how it went. */
export const FigureText = ({ figure }: { readonly figure: Figure }) => (
  <>
    <p class="figure-evidence">{figure.evidence}</p>
    {figure.trend && (
      <p class="figure-trend muted">
        <Icon name={trendIcons[figure.trend]} size="small" /> {figure.trendText}
      </p>
    )}
  </>
);

/** What a figure rests on. */
export const FigureFacts = ({ figure }: { readonly figure: Figure }) => (
  <DescriptionList items={figure.facts} of="sentences" />
);

/** The one next thing to do, with its reason. */
export const Step = ({ step }: { readonly step: NextStep }) => (
  <div class="house-step">
    <LinkButton href={step.href} variant="secondary">
      {step.text}
    </LinkButton>
    <p class="muted">{m.stepReason({ reason: step.reason })}</p>
  </div>
);
