import type { ComponentChildren } from "preact";
import * as m from "#messages/academy";
import { Alert } from "#ui/alert/alert.tsx";
import { Button, LinkButton } from "#ui/button/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { Page } from "#ui/shell/page.tsx";
import { Tabs } from "#ui/tabs/tabs.tsx";
import type { TrainingHead } from "../views/outline.ts";
import { TrainingBadge } from "./state-badge.tsx";

interface AuthorPageProps {
  readonly training: TrainingHead;
  readonly current: "outline" | "settings" | "publishing";
  /** The one thing to do next, when the page itself does not offer it. */
  readonly nextStep?: ComponentChildren | undefined;
  readonly children: ComponentChildren;
}

/** The frame of a training in the making: what it is called, how far it is, and its three sides. */
export function AuthorPage({ training, current, nextStep, children }: AuthorPageProps) {
  const path = `/trainingen/${training.id}/bewerken`;
  return (
    <Page
      title={training.title}
      intro={<TrainingBadge state={training.state} />}
      breadcrumbs={[{ href: "/maken", label: m.makeTrainings() }]}
      actions={
        <>
          <LinkButton href={`/trainingen/${training.id}/voorbeeld`} icon="eye">
            {m.preview()}
          </LinkButton>
          {nextStep}
        </>
      }
      tabs={
        <Tabs
          label={m.sidesOfTraining()}
          items={[
            { href: path, label: m.outline(), current: current === "outline" },
            { href: `${path}/instellingen`, label: m.settings(), current: current === "settings" },
            { href: `${path}/publiceren`, label: m.publishing(), current: current === "publishing" },
          ]}
        />
      }
    >
      {training.state === "archived" && <ArchivedAlert trainingId={training.id} />}
      {children}
    </Page>
  );
}

const ArchivedAlert = ({ trainingId }: { readonly trainingId: string }) => (
  <Alert
    heading={m.trainingIsArchived()}
    actions={
      <Form id="reopen" action={`/trainingen/${trainingId}/heropenen`} draft="none">
        <Button icon="rotate-ccw">{m.reopen()}</Button>
      </Form>
    }
  >
    {m.trainingIsArchivedHint()}
  </Alert>
);
