import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import { newId } from "#platform/db/id.ts";

export type RequestKind = "correction" | "erasure";
export type RequestState = "open" | "approved" | "done" | "refused" | "withdrawn";

/** What somebody asked about their own data, and what came of it. */
export interface DataRequest {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly kind: RequestKind;
  readonly message: string;
  readonly state: RequestState;
  readonly createdAt: Date;
  readonly answer: string;
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
}

const selectRequests = ({ db, actor }: Pick<Acting, "db" | "actor">) =>
  db
    .selectFrom("privacy.request as request")
    .innerJoin("people.person as person", (join) =>
      join.onRef("person.organisation_id", "=", "request.organisation_id").onRef("person.id", "=", "request.person_id"),
    )
    .leftJoin("people.person as answerer", (join) =>
      join
        .onRef("answerer.organisation_id", "=", "request.organisation_id")
        .onRef("answerer.id", "=", "request.answered_by"),
    )
    .where("request.organisation_id", "=", actor.organisationId)
    .select([
      "request.id",
      "request.person_id as personId",
      "person.name as personName",
      sql<RequestKind>`request.kind`.as("kind"),
      "request.message",
      sql<RequestState>`request.state`.as("state"),
      "request.created_at as createdAt",
      "request.answer",
      "request.answered_at as answeredAt",
      "answerer.name as answeredBy",
    ]);

export const findRequest = (acting: Acting, requestId: string): Promise<DataRequest | undefined> =>
  selectRequests(acting).where("request.id", "=", requestId).executeTakeFirst();

/** Request → who asked it. */
export async function findAskers(acting: Acting, requestIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await selectRequests(acting)
    .where("request.id", "=", sql<string>`any(${[...requestIds]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row.personId]));
}

export const findRequestsOf = (acting: Acting, personId: string): Promise<DataRequest[]> =>
  selectRequests(acting)
    .where("request.person_id", "=", personId)
    .orderBy("request.created_at", "desc")
    .limit(20)
    .execute();

/** What waits for an answer, the longest waiting first. */
export const findOpenRequests = (acting: Acting): Promise<DataRequest[]> =>
  selectRequests(acting)
    .where("request.state", "in", ["open", "approved"])
    .orderBy("request.created_at")
    .limit(200)
    .execute();

/** What was answered, the last first. */
export const findClosedRequests = (acting: Acting): Promise<DataRequest[]> =>
  selectRequests(acting)
    .where("request.state", "not in", ["open", "approved"])
    .orderBy("request.created_at", "desc")
    .limit(50)
    .execute();

/** The erasure that somebody asked for and that is not answered yet. */
export const findOpenErasure = (acting: Acting, personId: string): Promise<DataRequest | undefined> =>
  selectRequests(acting)
    .where("request.person_id", "=", personId)
    .where("request.kind", "=", "erasure")
    .where("request.state", "in", ["open", "approved"])
    .executeTakeFirst();

export async function insertRequest(
  { db, actor, now }: Acting,
  request: Pick<DataRequest, "personId" | "kind" | "message"> & { readonly createdBy: string },
): Promise<string> {
  const id = newId();
  await db
    .insertInto("privacy.request")
    .values({
      organisation_id: actor.organisationId,
      id,
      person_id: request.personId,
      kind: request.kind,
      message: request.message,
      created_by: request.createdBy,
      created_at: now,
    })
    .execute();
  return id;
}

/** Takes the request to another state; false when it is in none of `from` any more: somebody else was first. */
export async function updateRequest(
  { db, actor, now }: Acting,
  requestId: string,
  from: readonly RequestState[],
  change: { readonly state: RequestState; readonly answer?: string },
): Promise<boolean> {
  const result = await db
    .updateTable("privacy.request")
    .set({
      state: change.state,
      answered_by: actor.personId,
      answered_at: now,
      ...(change.answer === undefined ? {} : { answer: change.answer }),
    })
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", requestId)
    .where("state", "in", [...from])
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
