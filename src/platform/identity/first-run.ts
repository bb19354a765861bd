import { randomInt } from "node:crypto";
import { type Db, globalDatabase } from "../db/database.ts";
import { hasOrganisation, hasOwnOrganisation } from "./queries/first-run.ts";
import { deleteTicket, deleteTicketsFor, findTicket, insertTicket } from "./queries/tickets.ts";
import { hashToken } from "./token.ts";

/** The databases in which an organisation of its own was seen. */
const founded = new WeakSet<Db>();

/** Can the first organisation still be founded? A demonstration beside it does not matter. Once there is one, it is not asked again. */
export async function isFirstRun(): Promise<boolean> {
  const db = globalDatabase();
  if (founded.has(db)) return false;
  const isFounded = await hasOwnOrganisation(db);
  if (isFounded) founded.add(db);
  return !isFounded;
}

/** Is there nowhere to sign in yet, not even a demonstration? */
export const isEmptyHouse = async (): Promise<boolean> =>
  (await isFirstRun()) && !(await hasOrganisation(globalDatabase()));

const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
const year = 365 * 24 * 3600_000;

const hashOf = (code: string): string => hashToken(`first run ${code.toLowerCase().replaceAll(/[^0-9a-z]/g, "")}`);

/**
 * A new start code, "k7m2-p9qx-4wdn", which makes the earlier ones void: who reads the terminal may found the first
 * organisation, and nobody else on the network. Null when there is an organisation.
 */
export async function newStartCode(at: Date): Promise<string | null> {
  if (!(await isFirstRun())) return null;
  const code = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)])
    .join("")
    .replaceAll(/(.{4})(?=.)/g, "$1-");
  await keepStartCode(code, at);
  return code;
}

/** Makes this the one start code; also when what it was taken for could not be done. */
export async function keepStartCode(code: string, at: Date): Promise<void> {
  await globalDatabase()
    .transaction()
    .execute(async (db) => {
      await deleteTicketsFor(db, "first_run");
      await insertTicket(db, {
        token_hash: hashOf(code),
        purpose: "first_run",
        expires_at: new Date(at.getTime() + year),
      });
    });
}

export const isStartCode = async (code: string, at: Date): Promise<boolean> =>
  (await findTicket(globalDatabase(), hashOf(code), "first_run", at)) !== undefined;

/** Uses the start code up: of two who have it, one founds the organisation. */
export const takeStartCode = async (code: string, at: Date): Promise<boolean> =>
  (await deleteTicket(globalDatabase(), hashOf(code), "first_run", at)) !== undefined;
