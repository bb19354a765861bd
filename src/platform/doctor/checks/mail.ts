import { createTransport } from "nodemailer";
import * as m from "#messages/platform";
import type { Finding } from "../finding.ts";

const check = "mail";
const patience = 10_000;

/** Lets the mail server in and signs in there, and sends nothing. */
export async function checkMail(smtpUrl: URL | null): Promise<Finding> {
  if (!smtpUrl) return { check, verdict: "ok", says: m.doctorMailKept };
  const { host } = smtpUrl;
  const server = new URL(smtpUrl);
  server.search = "";
  const transport = createTransport({
    url: server.href,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  });
  try {
    await transport.verify();
    return { check, verdict: "ok", says: () => m.doctorMail({ host }) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { check, verdict: "fault", says: () => m.doctorMailRefused({ host, reason }) };
  } finally {
    transport.close();
  }
}
