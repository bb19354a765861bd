import * as m from "#messages/academy";
import { SubmitButton } from "#ui/button/button.tsx";
import { Dialog, DialogLink } from "#ui/dialog/dialog.tsx";
import { RadioGroup } from "#ui/form/choice.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Menu, MenuForm, MenuLink } from "#ui/menu/menu.tsx";
import type { ModuleView, OutlineView } from "../views/outline.ts";
import { Grip } from "./grip.tsx";
import { LessonRow } from "./lesson-row.tsx";
import { choiceIcon } from "./state-badge.tsx";
import { StepButtons } from "./step-buttons.tsx";

interface ModuleSectionProps {
  readonly training: OutlineView["training"];
  readonly module: ModuleView;
  /** All modules, to move a lesson to. */
  readonly modules: readonly ModuleView[];
  readonly choices: OutlineView["choices"];
}

/** A module with its lessons, and all that can be done with it. */
export function ModuleSection({ training, module, modules, choices }: ModuleSectionProps) {
  const path = `/trainingen/${training.id}/modules/${module.id}`;
  const headingId = `module-${module.id}`;
  return (
    <section class="making-module" aria-labelledby={headingId} data-module={module.id}>
      <header class="making-module-header">
        {training.can.change && <Grip title={module.title} />}
        <h2 id={headingId}>{module.title}</h2>
        {training.can.change && (
          <div class="making-actions">
            <StepButtons action={`${path}/stap`} title={module.title} can={module.can} />
            <Menu label={m.moreWith({ title: module.title })} icon="ellipsis" iconOnly align="end">
              <MenuLink href={`#rename-${module.id}`} icon="pencil">
                {m.rename()}
              </MenuLink>
              <MenuForm action={`${path}/verwijderen`} icon="trash" tone="danger">
                {m.removeModule({ count: module.lessons.length })}
              </MenuForm>
            </Menu>
          </div>
        )}
      </header>
      <ol class="making-lessons" data-lessons>
        {module.lessons.map((lesson) => (
          <LessonRow key={lesson.id} training={training} module={module} lesson={lesson} modules={modules} />
        ))}
      </ol>
      {module.lessons.length === 0 && <p class="making-module-empty muted">{m.moduleIsEmpty()}</p>}
      {training.can.change && <AddLesson training={training} module={module} choices={choices} />}
      {training.can.change && <RenameModule path={path} module={module} />}
    </section>
  );
}

const AddLesson = ({ training, module, choices }: Omit<ModuleSectionProps, "modules">) => (
  <>
    <p class="making-add">
      <DialogLink dialog={`add-lesson-${module.id}`} variant="quiet" size="small" icon="plus">
        {m.addLesson()}
        <span class="visually-hidden"> {m.toModule({ module: module.title })}</span>
      </DialogLink>
    </p>
    <Dialog id={`add-lesson-${module.id}`} title={m.addLessonTo({ module: module.title })}>
      <Form id={`add-lesson-form-${module.id}`} action={`/trainingen/${training.id}/lessen`}>
        <input type="hidden" name="moduleId" value={module.id} />
        <TextField name="title" label={m.lessonTitle()} maxLength={200} required />
        <RadioGroup
          name="choice"
          label={m.lessonKind()}
          layout="cards"
          value="text"
          required
          options={choices.map((choice) => ({
            value: choice,
            label: m.choiceName({ choice }),
            hint: m.choiceHint({ choice }),
            icon: choiceIcon[choice],
          }))}
        />
        <FormActions>
          <SubmitButton iconAfter="arrow-right">{m.addAndOpen()}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  </>
);

const RenameModule = ({ path, module }: { readonly path: string; readonly module: ModuleView }) => (
  <Dialog id={`rename-${module.id}`} title={m.renameModule()} size="small">
    <Form id={`rename-form-${module.id}`} action={`${path}/naam`}>
      <TextField name="title" label={m.moduleTitle()} value={module.title} maxLength={200} required />
      <FormActions>
        <SubmitButton>{m.save()}</SubmitButton>
      </FormActions>
    </Form>
  </Dialog>
);
