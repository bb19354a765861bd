import type { Actor } from "#platform/actor.ts";
import { frameOf } from "../src/frame/public.ts";
import { type CastMember, organisations } from "./cast.ts";

/** The actor that this member of the cast is, with roles and led units as the database knows them. */
export async function acting(member: CastMember): Promise<Actor> {
  const organisation = organisations.find(({ people }) => people.includes(member));
  if (!organisation || !member.loginId) throw new Error(`${member.name} cannot sign in.`);
  const frame = await frameOf(organisation.id, member.loginId);
  if (!frame) throw new Error(`${member.name} is nobody in this database.`);
  return frame.actor;
}
