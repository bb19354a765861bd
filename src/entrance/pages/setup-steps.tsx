import { Stepper } from "#ui/stepper/stepper.tsx";
import * as m from "#messages/entrance";
import { setupPaths, type SetupStep, setupSteps } from "../setup.ts";

interface SetupStepsProps {
  readonly current: SetupStep | "organisation";
  readonly stepsDone: readonly string[];
}

/** Where one is in the first run; a step that is done can be come back to. */
export function SetupSteps({ current, stepsDone }: SetupStepsProps) {
  const isFounded = current !== "organisation";
  return (
    <Stepper
      label={m.setupSteps()}
      steps={[
        { label: m.stepOrganisation(), state: isFounded ? "done" : "current" },
        ...setupSteps.map((step) => ({
          label: m.stepName({ step }),
          state:
            step === current ? ("current" as const) : stepsDone.includes(step) ? ("done" as const) : ("ahead" as const),
          ...(isFounded && step !== current ? { href: setupPaths[step] } : {}),
        })),
      ]}
    />
  );
}
