import { type Route, signedIn } from "../http/routes.ts";
import { limitsOf } from "./purposes.ts";
import { serveFile } from "./serve-file.ts";
import { readSharedFile } from "./shared-file.ts";
import { answerUpload, uploadsPath } from "./uploads/tus.ts";

const uploading = {
  bodyLimit: Math.max(...Object.values(limitsOf).map((limits) => limits.largest)),
  slow: true,
} as const;

export const fileRoutes: readonly Route[] = [
  signedIn("POST", uploadsPath, answerUpload, uploading),
  signedIn("GET", `${uploadsPath}/:uploadId`, answerUpload),
  signedIn("PATCH", `${uploadsPath}/:uploadId`, answerUpload, uploading),
  signedIn("DELETE", `${uploadsPath}/:uploadId`, answerUpload),
  signedIn("GET", "/bestanden/:fileId", async (visit) => {
    const file = await readSharedFile(visit.actor, { fileId: visit.parameter("fileId") });
    const width = Number(visit.url.searchParams.get("breedte")) || undefined;
    return serveFile(visit.request, file, { disposition: "inline", width, caching: "a-day" });
  }),
];
