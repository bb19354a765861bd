import { z } from "zod";
import { checkbox, parseInput } from "#platform/action/input.ts";
import { globalDatabase } from "#platform/db/database.ts";
import { Invalid } from "#platform/errors/errors.ts";
import { takeTicket } from "#platform/identity/ticket.ts";
import * as m from "#messages/entrance";
import type { Visitor } from "../visitor.ts";
import { admitAfterOneFactor, type Entry } from "./admit.ts";

const input = z.object({ token: z.string().max(200), sharedDevice: checkbox() });

/** Uses up the link of a mail. Only a pressed button comes here: a scanner that opens the link changes nothing. Throws Invalid. */
export async function signInWithLink(visitor: Visitor, raw: unknown): Promise<Entry> {
  const { token, sharedDevice } = parseInput(input, raw, visitor.reader);
  const ticket = await takeTicket(globalDatabase(), "sign_in_link", token, visitor.at);
  if (!ticket?.loginId) throw new Invalid({ "": m.linkUsedOrExpired });
  const { returnTo } = ticket.content;
  return admitAfterOneFactor(visitor, { loginId: ticket.loginId, sharedDevice, returnTo }, "link");
}
