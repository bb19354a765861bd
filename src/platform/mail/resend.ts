import type { Acting } from "../action/acting.ts";
import { updateWaiting } from "./queries.ts";
import { sendMail } from "./send.ts";

/** Tries a mail that was kept or failed once more. False when it is not there, is under way, or its content is gone. */
export async function resendMail(acting: Acting, mailId: string): Promise<boolean> {
  if (!(await updateWaiting(acting, mailId))) return false;
  await sendMail.plan(acting, { mailId });
  return true;
}
