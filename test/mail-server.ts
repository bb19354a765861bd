import { once } from "node:events";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterAll, beforeAll } from "vitest";
import { closeMail, openMail } from "#platform/mail/outgoing.ts";

type Refuse = (recipient: string) => { readonly code: number; readonly text: string } | null;

export interface MailServer {
  /** What was delivered, the oldest first. */
  readonly delivered: ParsedMail[];
  /** Lets the server refuse recipients from now on; null lets it accept them all again. */
  refuse(refusal: Refuse | null): void;
  readonly url: () => URL;
}

/** Starts a real mail server on this machine, and lets this process send its mail there. Call it once, at the top of the file. */
export function useMailServer(): MailServer {
  const delivered: ParsedMail[] = [];
  let refusal: Refuse | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _session, done) => {
      const refused = refusal?.(address);
      done(refused ? Object.assign(new Error(refused.text), { responseCode: refused.code }) : null);
    },
    onData: (stream, _session, done) => {
      void receive(stream, done);
    },
  } satisfies SMTPServerOptions);

  async function receive(stream: Parameters<typeof simpleParser>[0], accept: () => void): Promise<void> {
    delivered.push(await simpleParser(stream));
    accept();
  }

  let url = new URL("smtp://127.0.0.1");
  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server.server, "listening");
    const bound = server.server.address();
    if (bound === null || typeof bound === "string") throw new Error("The mail server did not bind to a port.");
    url = new URL(`smtp://127.0.0.1:${bound.port}`);
    openMail(url);
  });
  afterAll(async () => {
    closeMail();
    const closed = Promise.withResolvers<void>();
    server.close(() => closed.resolve());
    await closed.promise;
  });
  return {
    delivered,
    refuse: (by) => {
      refusal = by;
    },
    url: () => url,
  };
}
