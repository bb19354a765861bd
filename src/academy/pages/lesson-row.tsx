import * as m from "#messages/academy";
import { Icon } from "#ui/icon/icon.tsx";
import { Menu, MenuDivider, MenuForm, MenuGroup } from "#ui/menu/menu.tsx";
import type { LessonLine, ModuleView, TrainingHead } from "../views/outline.ts";
import { Grip } from "./grip.tsx";
import { choiceIcon, LessonBadge } from "./state-badge.tsx";
import { StepButtons } from "./step-buttons.tsx";

interface LessonRowProps {
  readonly training: TrainingHead;
  readonly module: ModuleView;
  readonly lesson: LessonLine;
  readonly modules: readonly ModuleView[];
}

export function LessonRow({ training, module, lesson, modules }: LessonRowProps) {
  const path = `/trainingen/${training.id}/lessen/${lesson.id}`;
  return (
    <li class="making-lesson" data-lesson={lesson.id}>
      {training.can.change && <Grip title={lesson.title} />}
      <span class="making-kind">
        <Icon name={choiceIcon[lesson.choice]} label={m.choiceName({ choice: lesson.choice })} />
      </span>
      <div class="making-lesson-text">
        <a href={`${path}/bewerken`} class="making-lesson-title">
          {lesson.title}
        </a>
        <LessonDetail lesson={lesson} />
      </div>
      <LessonBadge progress={lesson.progress} />
      {training.can.change && (
        <div class="making-actions">
          <StepButtons action={`${path}/stap`} title={lesson.title} can={lesson.can} />
          <LessonMenu path={path} lesson={lesson} others={modules.filter((other) => other.id !== module.id)} />
        </div>
      )}
    </li>
  );
}

function LessonDetail({ lesson }: { readonly lesson: LessonLine }) {
  const details = [
    lesson.estimatedMinutes === null ? null : m.minutes({ count: lesson.estimatedMinutes }),
    lesson.required ? null : m.optionalLesson(),
  ].filter((detail) => detail !== null);
  return details.length > 0 ? <span class="muted small">{details.join(" · ")}</span> : null;
}

interface LessonMenuProps {
  readonly path: string;
  readonly lesson: LessonLine;
  readonly others: readonly ModuleView[];
}

const LessonMenu = ({ path, lesson, others }: LessonMenuProps) => (
  <Menu label={m.moreWith({ title: lesson.title })} icon="ellipsis" iconOnly align="end">
    {others.length > 0 && (
      <MenuGroup label={m.moveToModule()}>
        {others.map((other) => (
          <MenuForm key={other.id} action={`${path}/plek`} fields={{ moduleId: other.id }} icon="corner-down-right">
            {other.title}
          </MenuForm>
        ))}
      </MenuGroup>
    )}
    {others.length > 0 && <MenuDivider />}
    <MenuForm action={`${path}/verwijderen`} icon="trash" tone="danger">
      {m.remove()}
    </MenuForm>
  </Menu>
);
