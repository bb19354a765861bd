import * as m from "#messages/ui";
import { Icon } from "../icon/icon.tsx";

export interface Step {
  readonly label: string;
  readonly state: "done" | "current" | "ahead";
  readonly href?: string | undefined;
}

interface StepperProps {
  /** What the steps lead to, read aloud. */
  readonly label: string;
  readonly steps: readonly Step[];
}

/** Where one is in a task of several pages. */
export function Stepper({ label, steps }: StepperProps) {
  const current = steps.findIndex((step) => step.state === "current");
  return (
    <nav class="stepper" aria-label={label}>
      {current >= 0 && (
        <p class="stepper-short" aria-hidden="true">
          {m.stepOf({ step: current + 1, steps: steps.length })}
        </p>
      )}
      <ol class="plain">
        {steps.map((step, index) => (
          <li
            key={step.label}
            class={`step-${step.state}`}
            {...(step.state === "current" ? { "aria-current": "step" as const } : {})}
          >
            <span class="step-mark">
              {step.state === "done" ? <Icon name="check" size="small" label={m.stepDone()} /> : index + 1}
            </span>
            <span class="step-label">{step.href ? <a href={step.href}>{step.label}</a> : step.label}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
