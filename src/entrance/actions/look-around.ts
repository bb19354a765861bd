import { z } from "zod";
import { parseInput } from "#platform/action/input.ts";
import { NotFound } from "#platform/errors/errors.ts";
import { opensOnlyDemonstrations } from "../demonstration.ts";
import type { Visitor } from "../visitor.ts";
import { admitToDemonstration, type Entry } from "./admit.ts";

const input = z.object({ loginId: z.string().max(100) });

/** Signs in as somebody of the demonstration, without a key. Any other login does not exist here. */
export async function lookAround(visitor: Visitor, raw: unknown): Promise<Entry> {
  const { loginId } = parseInput(input, raw, visitor.reader);
  if (!(await opensOnlyDemonstrations(loginId))) throw new NotFound();
  return admitToDemonstration(visitor, { loginId, sharedDevice: false, returnTo: "/" });
}
