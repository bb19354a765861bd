import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { LessonKind } from "../content/contract.ts";
import type { Order } from "../rules/order.ts";

/** The modules and lessons of a training that were not removed, in their order. */
export async function findOrder({ db, actor }: Acting, trainingId: string): Promise<Order> {
  const { rows } = await sql<{ id: string; lessonIds: string[] }>`
    select module.id,
      array(
        select lesson.id from academy.lesson
        where lesson.organisation_id = module.organisation_id and lesson.module_id = module.id and lesson.removed_at is null
        order by lesson.position
      ) as "lessonIds"
    from academy.module
    where organisation_id = ${actor.organisationId} and training_id = ${trainingId} and removed_at is null
    order by position`.execute(db);
  return rows;
}

/** Writes the places of all modules and lessons in this order, counted from 0. */
export async function updateOrder({ db, actor }: Acting, order: Order): Promise<void> {
  const lessons = order.flatMap((module) =>
    module.lessonIds.map((id, position) => ({ id, moduleId: module.id, position })),
  );
  await sql`
    update academy.module set position = placed.position - 1
    from unnest(${order.map((module) => module.id)}::uuid[]) with ordinality as placed (id, position)
    where organisation_id = ${actor.organisationId} and module.id = placed.id`.execute(db);
  await sql`
    update academy.lesson set module_id = placed.module_id, position = placed.position
    from unnest(${lessons.map((lesson) => lesson.id)}::uuid[], ${lessons.map((lesson) => lesson.moduleId)}::uuid[],
      ${lessons.map((lesson) => lesson.position)}::int[]) as placed (id, module_id, position)
    where organisation_id = ${actor.organisationId} and lesson.id = placed.id`.execute(db);
}

interface NewModule {
  readonly id: string;
  readonly trainingId: string;
  readonly title: string;
  readonly position: number;
}

export async function insertModule({ db, actor }: Acting, module: NewModule): Promise<void> {
  await db
    .insertInto("academy.module")
    .values({
      organisation_id: actor.organisationId,
      id: module.id,
      training_id: module.trainingId,
      title: module.title,
      position: module.position,
    })
    .execute();
}

export interface Module {
  readonly id: string;
  readonly trainingId: string;
  readonly title: string;
  readonly removedAt: Date | null;
}

export const findModule = ({ db, actor }: Acting, moduleId: string): Promise<Module | undefined> =>
  db
    .selectFrom("academy.module")
    .select(["id", "training_id as trainingId", "title", "removed_at as removedAt"])
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", moduleId)
    .executeTakeFirst();

/** A removed part keeps its last place and takes none; one that is put back comes at `position`. */
export interface ModuleChange {
  readonly title?: string;
  readonly removed_at?: Date | null;
  readonly position?: number;
}

export async function updateModule({ db, actor }: Acting, moduleId: string, change: ModuleChange): Promise<void> {
  await db
    .updateTable("academy.module")
    .set(change)
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", moduleId)
    .execute();
}

interface NewLesson {
  readonly id: string;
  readonly trainingId: string;
  readonly moduleId: string;
  readonly kind: LessonKind;
  readonly title: string;
  readonly position: number;
}

export async function insertLesson({ db, actor, now }: Acting, lesson: NewLesson): Promise<void> {
  await db
    .insertInto("academy.lesson")
    .values({
      organisation_id: actor.organisationId,
      id: lesson.id,
      training_id: lesson.trainingId,
      module_id: lesson.moduleId,
      kind: lesson.kind,
      title: lesson.title,
      position: lesson.position,
      created_at: now,
    })
    .execute();
}
