import { createTransport, type SendMailOptions } from "nodemailer";
import { siteAddress } from "../site-address.ts";

interface Outgoing {
  readonly send: (message: SendMailOptions) => Promise<void>;
  readonly close: () => void;
  /** The address that mail comes from. */
  readonly sender: string;
}

let outgoing: Outgoing | null = null;

/** Connects to the mail server of `SMTP_URL`; without one mail is kept for the administrator's mailbox page. */
export function openMail(smtpUrl: URL | null): void {
  closeMail();
  if (smtpUrl) outgoing = connect(smtpUrl);
}

export function closeMail(): void {
  outgoing?.close();
  outgoing = null;
}

/** Null when no mail server is set. */
export const outgoingMail = (): Outgoing | null => outgoing;

const patience = 30_000;

function connect(smtpUrl: URL): Outgoing {
  const server = new URL(smtpUrl);
  server.search = "";
  const transport = createTransport({
    url: server.href,
    pool: true,
    maxConnections: 2,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (message) => {
      await transport.sendMail(message);
    },
    close: () => transport.close(),
    sender: senderOf(smtpUrl),
  };
}

/**
 * The address that mail comes from: `?from=` behind SMTP_URL, else its user where that is an address, else leerhuis at the
 * host of BASE_URL.
 */
export function senderOf(smtpUrl: URL): string {
  const user = decodeURIComponent(smtpUrl.username);
  return (
    [smtpUrl.searchParams.get("from"), user].find((candidate) => candidate?.includes("@")) ??
    `leerhuis@${new URL(siteAddress()).hostname}`
  );
}
