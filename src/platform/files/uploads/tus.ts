import { MemoryLocker, Server } from "@tus/server";
import type { SignedInVisit } from "../../http/routes.ts";
import { problemOf } from "../../http/problem.ts";
import { inLocale } from "../../i18n/locale.ts";
import { log } from "../../log.ts";
import { Unreadable } from "../unreadable.ts";
import { completeUpload } from "./complete-upload.ts";
import { OwnUploads } from "./own-uploads.ts";
import { startUpload } from "./start-upload.ts";

export const uploadsPath = "/uploads";

/** Two requests for one upload wait for each other. */
const locker = new MemoryLocker();

/**
 * Answers the tus protocol (resumable uploads, version 1.0.0) for the uploads of this visitor. A refusal is a sentence in
 * the reader's language as plain text.
 */
export function answerUpload(visit: SignedInVisit): Promise<Response> {
  const { actor } = visit;
  const uploads = new OwnUploads(actor);
  const server = new Server({
    path: uploadsPath,
    datastore: uploads,
    locker,
    relativeLocation: true,
    allowedOrigins: [],
    namingFunction: async (request, metadata) => {
      const input = {
        purpose: metadata?.["purpose"],
        name: metadata?.["filename"],
        size: request.headers.get("upload-length"),
      };
      return (await startUpload(actor, input)).id;
    },
    onIncomingRequest: async (request, id) => {
      if (request.method !== "HEAD") return;
      const { offset, size } = await uploads.getUpload(id);
      if (offset === size) await completeUpload(actor, await uploads.find(id));
    },
    onUploadFinish: async (_request, { id }) => {
      await completeUpload(actor, await uploads.find(id));
      return {};
    },
    onResponseError: (_request, error) => refusal(visit, error),
  });
  return server.handleWeb(visit.request);
}

/** What the protocol itself refuses keeps its own words; the rest gets ours. */
function refusal(visit: SignedInVisit, error: object): { status_code: number; body: string } | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof Unreadable) return { status_code: 422, body: inLocale(visit.reader, error.sentence) };
  const problem = inLocale(visit.reader, () => problemOf(error, visit.requestId));
  if (problem.status >= 500) log.error({ err: error, requestId: visit.requestId }, "upload failed");
  return { status_code: problem.status, body: problem.sentence };
}
