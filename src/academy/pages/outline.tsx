import * as m from "#messages/academy";
import { useElement } from "#platform/http/page-context.ts";
import { Button, LinkButton, SubmitButton } from "#ui/button/button.tsx";
import type { CustomElementAttributes } from "#ui/base/custom-element.ts";
import { DialogLink, Dialog } from "#ui/dialog/dialog.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { RelativeTime } from "#ui/relative-time/relative-time.tsx";
import { Disclosure } from "../disclosure.tsx";
import type { RemovedPart } from "../queries/outline.ts";
import type { OutlineView } from "../views/outline.ts";
import { AuthorPage } from "./author-page.tsx";
import { ModuleSection } from "./module-section.tsx";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "outline-editor": CustomElementAttributes & { readonly training: string };
    }
  }
}

/** What is in a training: its modules and lessons, in the order in which they are learned. */
export function OutlinePage({ view }: { readonly view: OutlineView }) {
  const { training, modules } = view;
  useElement("outline-editor");
  const isEmpty = modules.every((module) => module.lessons.length === 0);
  return (
    <AuthorPage
      training={training}
      current="outline"
      nextStep={isWaiting(view) && <ToPublishing trainingId={training.id} />}
    >
      <outline-editor class="making" training={training.id}>
        <p class="visually-hidden" role="status" data-announcement />
        {isEmpty && modules.length > 0 && <FirstLesson />}
        {modules.map((module) => (
          <ModuleSection key={module.id} training={training} module={module} modules={modules} choices={view.choices} />
        ))}
        {modules.length === 0 && <NoModules />}
        {training.can.change && <AddModule trainingId={training.id} />}
        {view.removed.length > 0 && <Removed parts={view.removed} training={training} />}
      </outline-editor>
    </AuthorPage>
  );
}

/** There is something that learners do not see yet. */
const isWaiting = ({ training, modules }: OutlineView): boolean =>
  training.can.change && modules.some((module) => module.lessons.some((lesson) => lesson.progress !== "published"));

const ToPublishing = ({ trainingId }: { readonly trainingId: string }) => (
  <LinkButton href={`/trainingen/${trainingId}/bewerken/publiceren`} variant="primary" icon="send">
    {m.publishing()}
  </LinkButton>
);

const FirstLesson = () => (
  <p class="making-first">
    <Icon name="sprout" />
    {m.firstLessonHint()}
  </p>
);

const NoModules = () => (
  <EmptyState illustration="path" heading={m.noModules()}>
    <p>{m.noModulesHint()}</p>
  </EmptyState>
);

const AddModule = ({ trainingId }: { readonly trainingId: string }) => (
  <>
    <p>
      <DialogLink dialog="add-module" icon="plus">
        {m.addModule()}
      </DialogLink>
    </p>
    <Dialog id="add-module" title={m.addModule()} size="small">
      <Form id="add-module-form" action={`/trainingen/${trainingId}/modules`}>
        <TextField name="title" label={m.moduleTitle()} hint={m.moduleTitleHint()} maxLength={200} required />
        <FormActions>
          <SubmitButton>{m.add()}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  </>
);

/** Nothing is thrown away: what was taken out stands here to be put back. */
const Removed = ({
  parts,
  training,
}: {
  readonly parts: readonly RemovedPart[];
  readonly training: OutlineView["training"];
}) => (
  <Disclosure summary={m.removedParts({ count: parts.length })}>
    <ul role="list" class="making-removed">
      {parts.map((part) => (
        <li key={part.id} class="cluster cluster-between">
          <span>
            {m.removedPart({ kind: part.kind, title: part.title })}{" "}
            <span class="muted small">{<RelativeTime at={part.removedAt} />}</span>
          </span>
          {training.can.change && (
            <Form
              id={`restore-${part.id}`}
              action={`/trainingen/${training.id}/${part.kind === "module" ? "modules" : "lessen"}/${part.id}/terugzetten`}
              draft="none"
            >
              <Button size="small" icon="undo-2">
                {m.restore()}
                <span class="visually-hidden"> {part.title}</span>
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  </Disclosure>
);
