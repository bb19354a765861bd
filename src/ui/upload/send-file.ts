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
  const upload = new Upload(file, {
    endpoint: "/uploads",
    chunkSize: piece,
    retryDelays: seconds(0, 1, 3, 5, 10, 20),
    metadata: { purpose, filename: file.name },
    removeFingerprintOnSuccess: true,
    onProgress: listener.progress,
    onShouldRetry: (error) => isPassing(error) && navigator.onLine,
    onSuccess: () => {
      stop();
      listener.arrived({ uploadId: upload.url?.split("/").at(-1) ?? "", name: file.name, size: file.size });
    },
    onError: (error) => {
      if (isDetailed(error) && !isPassing(error)) {
        stop();
        listener.refused(sentenceOf(error));
      } else listener.interrupted();
    },
  });
  const goOn = (): void => upload.start();
  const stop = (): void => window.removeEventListener("online", goOn);
  window.addEventListener("online", goOn);
  void startOrGoOn(upload);
  return {
    pause: () => void upload.abort(),
    resume: goOn,
    cancel: () => {
      stop();
      void upload.abort(true).catch(() => {}); // Offline the server cannot be told: it forgets the upload by itself after two days.
    },
  };
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
