import type { LessonKind } from "#academy";
import * as m from "#messages/learning";
import { Icon, type IconName } from "#ui/icon/icon.tsx";
import type { OutlineRow, OutlineSection } from "../views/outline.ts";
import { shownMinutes } from "./minutes.ts";

export const kindIcon: Record<LessonKind, IconName> = {
  text: "file-text",
  image: "image",
  media: "circle-play",
  file: "paperclip",
  package: "package",
};

const stateIcon: Record<OutlineRow["state"], IconName> = {
  not_started: "circle",
  started: "circle-dot",
  completed: "circle-check",
  failed: "rotate-ccw",
};

interface OutlineProps {
  readonly sections: readonly OutlineSection[];
  /** The lesson that is open. */
  readonly current?: string;
}

/** The lessons of a training by module, each with how its learner stands in it. */
export const Outline = ({ sections, current }: OutlineProps) => (
  <div class="outline">
    {sections.map((section) => (
      <section key={section.id}>
        <h3>{section.title}</h3>
        <ol class="plain">
          {section.lessons.map((lesson) => (
            <OutlineLine key={lesson.id} lesson={lesson} isCurrent={lesson.id === current} />
          ))}
        </ol>
      </section>
    ))}
  </div>
);

function OutlineLine({ lesson, isCurrent }: { readonly lesson: OutlineRow; readonly isCurrent: boolean }) {
  const facts = [
    m.kindName({ kind: lesson.kind }),
    lesson.estimatedMinutes !== null && shownMinutes(lesson.estimatedMinutes),
    !lesson.required && m.optionalLesson(),
  ].filter(Boolean);
  const text = (
    <>
      <span class="outline-title">{lesson.title}</span>
      <span class="outline-facts">{facts.join(" · ")}</span>
    </>
  );
  return (
    <li class="outline-lesson" data-state={lesson.state}>
      <span class="outline-state">
        {lesson.href ? (
          <Icon name={stateIcon[lesson.state]} label={m.lessonState({ state: lesson.state })} />
        ) : (
          <Icon name={kindIcon[lesson.kind]} />
        )}
      </span>
      {lesson.href ? (
        <a href={lesson.href} {...(isCurrent ? { "aria-current": "page" as const } : {})}>
          {text}
        </a>
      ) : (
        <span class="outline-text">{text}</span>
      )}
    </li>
  );
}
