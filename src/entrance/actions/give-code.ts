import { z } from "zod";
import { parseInput } from "#platform/action/input.ts";
import { globalDatabase } from "#platform/db/database.ts";
import { Invalid } from "#platform/errors/errors.ts";
import { forgetTries } from "#platform/identity/guesses.ts";
import { acceptCode } from "#platform/identity/second-factor.ts";
import { keepFailedSignIn } from "#platform/identity/sign-ins.ts";
import { readTicket, takeTicket } from "#platform/identity/ticket.ts";
import * as m from "#messages/entrance";
import type { Visitor } from "../visitor.ts";
import { admit, type Entry } from "./admit.ts";
import { slowDown } from "./slow-down.ts";

const input = z.object({ code: z.string().min(1).max(60), ticket: z.string().max(200) });

export interface SecondStep {
  readonly entry: Entry;
  /** A recovery code is gone now. */
  readonly usedRecoveryCode: boolean;
}

/** The second step: the code of the app, or a recovery code. `ticket` proves the first step. Throws Invalid. */
export async function giveCode(visitor: Visitor, raw: unknown): Promise<SecondStep> {
  const { code, ticket: token } = parseInput(input, raw, visitor.reader);
  const db = globalDatabase();
  const ticket = await readTicket(db, "second_step", token, visitor.at);
  if (!ticket?.loginId) throw new Invalid({ "": m.secondStepExpired });
  await slowDown([["codeOfAccount", ticket.loginId]], visitor.at);
  const accepted = await acceptCode(db, ticket.loginId, code, visitor.at);
  if (!accepted) {
    await keepFailedSignIn(ticket.loginId, { way: ticket.content.way, secondStep: "wrong" }, visitor, visitor.at);
    throw new Invalid({ code: m.codeDoesNotFit });
  }
  if (!(await takeTicket(db, "second_step", token, visitor.at))) throw new Invalid({ "": m.secondStepExpired });
  await forgetTries("codeOfAccount", ticket.loginId);
  const { way, ...content } = ticket.content;
  const entry = await admit(visitor, { loginId: ticket.loginId, ...content }, { way, secondStep: accepted });
  return { entry, usedRecoveryCode: accepted === "recovery" };
}
