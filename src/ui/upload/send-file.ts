import * as m from "#messages/ui";
import { type DetailedError, Upload } from "tus-js-client";

export interface Sent {
  /** What the server gives to `finishUpload`. */
  readonly uploadId: string;
  readonly name: string;
  readonly size: number;
}

interface Listener {
  readonly progress: (sent: number, total: number) => void;
  /** The line is gone; it goes on by itself as soon as it is back. */
  readonly interrupted: () => void;
  readonly arrived: (sent: Sent) => void;
  /** It will not come in, and `sentence` says why. */
  readonly refused: (sentence: string) => void;
}

export interface Sending {
  pause(): void;
  resume(): void;
  /** Stops it, and lets the server forget what it had. */
  cancel(): void;
}

const piece = 16 * 1024 * 1024;
const seconds = (...pauses: number[]): number[] => pauses.map((pause) => pause * 1000);

/**
 * Sends a file to the server in pieces. After a dropped line it goes on where it was; when the same file is chosen again on
 * another day too.
 */
export function sendFile(file: File, purpose: string, listener: Listener): Sending {
  let isPaused = false;
  const upload = new Upload(file, {
    endpoint: "/uploads",
    chunkSize: piece,
    retryDelays: seconds(0, 1, 3, 5, 10, 20),
    metadata: { purpose, filename: file.name },
    removeFingerprintOnSuccess: true,
    onProgress: listener.progress,
    onShouldRetry: (error) => isPassing(error) && navigator.onLine,
    onSuccess: () => {
      line.abort();
      listener.arrived({ uploadId: upload.url?.split("/").at(-1) ?? "", name: file.name, size: file.size });
    },
    onError: (error) => {
      if (!isDetailed(error) || isPassing(error)) return listener.interrupted();
      line.abort();
      listener.refused(sentenceOf(error));
    },
  });
  const line = watchLine({
    lost: () => {
      void upload.abort();
      if (!isPaused) listener.interrupted();
    },
    back: () => {
      if (!isPaused) upload.start();
    },
  });
  void startOrGoOn(upload);
  return {
    pause: () => {
      isPaused = true;
      void upload.abort();
    },
    resume: () => {
      isPaused = false;
      upload.start();
    },
    cancel: () => {
      line.abort();
      void upload.abort(true).catch(() => {}); // Offline the server cannot be told: it forgets the upload by itself after two days.
    },
  };
}

/** Tells when the browser goes offline and comes back, until it is aborted. */
function watchLine(told: { readonly lost: () => void; readonly back: () => void }): AbortController {
  const watching = new AbortController();
  window.addEventListener("offline", told.lost, { signal: watching.signal });
  window.addEventListener("online", told.back, { signal: watching.signal });
  return watching;
}

async function startOrGoOn(upload: Upload): Promise<void> {
  const [before] = await upload.findPreviousUploads();
  if (before) upload.resumeFromPreviousUpload(before);
  upload.start();
}

const isDetailed = (error: Error): error is DetailedError => "originalResponse" in error;

/** No answer, too many questions, or a server that is away for a moment: worth another try. */
function isPassing(error: DetailedError): boolean {
  const status = error.originalResponse?.getStatus() ?? 0;
  return status === 0 || status === 423 || status === 429 || (status >= 500 && status !== 507);
}

function sentenceOf(error: DetailedError): string {
  const status = error.originalResponse?.getStatus() ?? 0;
  if (status === 401) return m.uploadSignedOut();
  const body = error.originalResponse?.getBody() ?? "";
  return (status === 422 || status === 409) && !body.startsWith("<") ? body : m.uploadFailed();
}
