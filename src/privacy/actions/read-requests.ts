import { z } from "zod";
import { defineAuditedRead, defineRead, nothingYet } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { isPerson } from "#platform/actor.ts";
import { audit } from "#platform/audit/audit.ts";
import { findPerson } from "#people";
import { foreseeErasure } from "../consequences.ts";
import { mayDecideOn, mayHandleRequests } from "../permissions.ts";
import { type DataRequest, findClosedRequests, findOpenRequests, findRequest } from "../queries/requests.ts";
import { answerUntil } from "../rules.ts";
import type { Consequences } from "../views/consequences.ts";

export interface RequestsView {
  readonly open: readonly DataRequest[];
  readonly closed: readonly DataRequest[];
}

/** What colleagues ask about their data. */
export const readRequests = defineRead({
  name: "privacy.requests",
  input: z.object({}),
  find: nothingYet,
  may: mayHandleRequests,
  run: async (acting): Promise<RequestsView> => ({
    open: await findOpenRequests(acting),
    closed: await findClosedRequests(acting),
  }),
});

export interface RequestView {
  readonly request: DataRequest;
  /** What erasing would do; null when nothing waits to be erased. */
  readonly consequences: Consequences | null;
  readonly mayDecide: boolean;
  /** Until when it must be answered; null when it was. */
  readonly deadline: { readonly until: Date; readonly isOver: boolean } | null;
}

/** One request, with what granting it would do. Reading that of another is written down. */
export const readRequest = defineAuditedRead({
  name: "privacy.request",
  input: z.object({ requestId: id() }),
  find: (acting, { requestId }) => findRequest(acting, requestId),
  may: mayHandleRequests,
  run: async (acting, { requestId }, request): Promise<RequestView> => {
    const { personId } = request;
    if (!isPerson(acting.actor, personId)) {
      await audit(acting, { action: "privacy.request.read", subjectId: requestId, personId });
    }
    const waits = request.kind === "erasure" && isWaiting(request);
    const person = waits ? await findPerson(acting, personId) : undefined;
    return {
      request,
      consequences: person ? await foreseeErasure(acting, person) : null,
      mayDecide: mayDecideOn(acting.actor, request),
      deadline: isWaiting(request) ? deadlineOf(request, acting.now) : null,
    };
  },
});

const isWaiting = ({ state }: DataRequest): boolean => state === "open" || state === "approved";

function deadlineOf({ createdAt }: DataRequest, now: Date) {
  const until = answerUntil(createdAt);
  return { until, isOver: now > until };
}
