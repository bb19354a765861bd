import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";

/** What was dropped where, as the form that does the same. */
export interface Drop {
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
}

type Kind = "lesson" | "module";

/** Lets lessons and modules be taken by their grip and dropped in front of or behind another. Returns how to stop. */
export function letPartsBeDragged(root: HTMLElement, onDrop: (drop: Drop) => void): () => void {
  const lessons = [...root.querySelectorAll<HTMLElement>("[data-lesson]")];
  const modules = [...root.querySelectorAll<HTMLElement>("[data-module]")];
  return combine(
    ...lessons.flatMap((row) => grip(row, "lesson")),
    ...modules.flatMap((section) => grip(section, "module")),
    ...lessons.map((row) => lessonTarget(row, onDrop)),
    ...modules.map((section) => moduleTarget(section, onDrop)),
  );
}

function grip(part: HTMLElement, kind: Kind): (() => void)[] {
  const handle = [...part.querySelectorAll<HTMLElement>("[data-grip]")][0];
  const id = part.dataset[kind];
  if (!handle || !id) return [];
  return [
    draggable({
      element: part,
      dragHandle: handle,
      getInitialData: () => ({ kind, id }),
      onDragStart: () => (part.dataset["dragged"] = ""),
      onDrop: () => delete part.dataset["dragged"],
    }),
  ];
}

/** The upper half of a lesson stands for the place before it, the lower half for the place behind it. */
function lessonTarget(row: HTMLElement, onDrop: (drop: Drop) => void): () => void {
  return dropTargetForElements({
    element: row,
    canDrop: ({ source }) => source.data["kind"] === "lesson" && source.element !== row,
    onDrag: ({ location }) => showEdge(row, location.current.input.clientY),
    onDragLeave: () => hideMarks(row),
    onDrop: ({ source, location }) => {
      hideMarks(row);
      onDrop(dropBeside(row, "lesson", source, location.current.input.clientY));
    },
  });
}

/** A module goes before or behind another; a lesson that is dropped on a module but on none of its lessons goes to its end. */
function moduleTarget(section: HTMLElement, onDrop: (drop: Drop) => void): () => void {
  return dropTargetForElements({
    element: section,
    canDrop: ({ source }) => source.element !== section,
    onDrag: ({ source, location }) => {
      hideMarks(section);
      if (source.data["kind"] === "module") showEdge(section, location.current.input.clientY);
      else if (location.current.dropTargets[0]?.element === section) section.dataset["receives"] = "";
    },
    onDragLeave: () => hideMarks(section),
    onDrop: ({ source, location }) => {
      hideMarks(section);
      const { input, dropTargets } = location.current;
      if (source.data["kind"] === "module") onDrop(dropBeside(section, "module", source, input.clientY));
      else if (dropTargets[0]?.element === section) onDrop(dropOf("lesson", String(source.data["id"]), section, null));
    },
  });
}

function showEdge(part: HTMLElement, clientY: number): void {
  part.dataset["edge"] = isUpperHalf(part, clientY) ? "before" : "after";
}

function hideMarks(part: HTMLElement): void {
  delete part.dataset["edge"];
  delete part.dataset["receives"];
}

interface Dragged {
  readonly element: Element;
  readonly data: Record<string, unknown>;
}

function dropBeside(part: HTMLElement, kind: Kind, source: Dragged, clientY: number): Drop {
  const next = isUpperHalf(part, clientY) ? part : nextOf(part, kind, source.element);
  return dropOf(kind, String(source.data["id"]), part, next);
}

function isUpperHalf(part: HTMLElement, clientY: number): boolean {
  const { top, height } = part.getBoundingClientRect();
  return clientY < top + height / 2;
}

/** The part behind this one, passing over the one that is being moved. */
function nextOf(part: HTMLElement, kind: Kind, dragged: Element): HTMLElement | null {
  let next = part.nextElementSibling;
  while (next && (next === dragged || !(next instanceof HTMLElement && next.dataset[kind])))
    next = next.nextElementSibling;
  return next instanceof HTMLElement ? next : null;
}

function dropOf(kind: Kind, id: string, at: HTMLElement, next: HTMLElement | null): Drop {
  const before = next?.dataset[kind] ?? "";
  if (kind === "module") return { path: `modules/${id}/plek`, fields: { before } };
  const moduleId = at.closest<HTMLElement>("[data-module]")?.dataset["module"] ?? "";
  return { path: `lessen/${id}/plek`, fields: { moduleId, before } };
}
