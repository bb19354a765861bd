import type { Acting } from "../action/acting.ts";
import { outgoingMail } from "./outgoing.ts";
import { isDemonstration } from "./queries.ts";

/** Whether mail of this organisation leaves the house, and if not, why. */
export type MailDelivery = "leaves" | "no_server" | "demonstration";

/** Mail of a demonstration stays, mail server or not: its people and their addresses are invented. */
export async function mailDelivery(acting: Pick<Acting, "db" | "actor">): Promise<MailDelivery> {
  if (await isDemonstration(acting)) return "demonstration";
  return outgoingMail() ? "leaves" : "no_server";
}
