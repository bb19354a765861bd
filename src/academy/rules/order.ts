/** The order of a training: its modules, each with its lessons. */
export type Order = readonly OrderedModule[];

export interface OrderedModule {
  readonly id: string;
  readonly lessonIds: readonly string[];
}

/** The lesson stands in it: neither it nor its module was taken out. */
export const hasLesson = (order: Order, lessonId: string): boolean =>
  order.some((module) => module.lessonIds.includes(lessonId));

/** A place in a list: in front of what stands there now, or with null at the end. It holds when others moved things meanwhile. */
export type Before = string | null;

/** Puts a lesson in a module, in front of another lesson. Nothing changes when the lesson or the module is not there. */
export function moveLesson(
  order: Order,
  lessonId: string,
  to: { readonly moduleId: string; readonly before: Before },
): Order {
  if (!hasLesson(order, lessonId) || !order.some((module) => module.id === to.moduleId) || to.before === lessonId)
    return order;
  return order.map((module) => {
    const others = module.lessonIds.filter((id) => id !== lessonId);
    return { ...module, lessonIds: module.id === to.moduleId ? inserted(others, lessonId, to.before) : others };
  });
}

/** Puts a module, with its lessons, in front of another. Nothing changes when it is not there. */
export function moveModule(order: Order, moduleId: string, before: Before): Order {
  const moving = order.find((module) => module.id === moduleId);
  if (!moving || before === moduleId) return order;
  const others = order.filter((module) => module.id !== moduleId);
  const at = others.findIndex((module) => module.id === before);
  return at < 0 ? [...others, moving] : others.toSpliced(at, 0, moving);
}

function inserted(ids: readonly string[], id: string, before: Before): string[] {
  const at = before === null ? -1 : ids.indexOf(before);
  return at < 0 ? [...ids, id] : ids.toSpliced(at, 0, id);
}

/** One step up or down for a lesson: past its neighbour, or over the edge into the next module. Null at the very ends. */
export function stepLesson(
  order: Order,
  lessonId: string,
  step: "up" | "down",
): { moduleId: string; before: Before } | null {
  const moduleAt = order.findIndex((module) => module.lessonIds.includes(lessonId));
  const module = order[moduleAt];
  if (!module) return null;
  const at = module.lessonIds.indexOf(lessonId);
  if (step === "up") {
    if (at > 0) return { moduleId: module.id, before: module.lessonIds[at - 1] ?? null };
    const above = order[moduleAt - 1];
    return above ? { moduleId: above.id, before: null } : null;
  }
  if (at < module.lessonIds.length - 1) return { moduleId: module.id, before: module.lessonIds[at + 2] ?? null };
  const below = order[moduleAt + 1];
  return below ? { moduleId: below.id, before: below.lessonIds[0] ?? null } : null;
}

/** One step up or down for a module. Null when it stands at that end already. */
export function stepModule(order: Order, moduleId: string, step: "up" | "down"): { before: Before } | null {
  const at = order.findIndex((module) => module.id === moduleId);
  if (at < 0 || (step === "up" ? at === 0 : at === order.length - 1)) return null;
  return { before: (step === "up" ? order[at - 1] : order[at + 2])?.id ?? null };
}
