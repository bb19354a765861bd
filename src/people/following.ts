import { z } from "zod";
import type { Followed, FollowedSource } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";
import { deleteFollow, insertFollow, openUnits, publicPeople } from "./queries/follows.ts";
import type { SharedProfile } from "./shared-profile.ts";

/** The two answers of the button: begin to follow, or stop. */
export const followAnswer = z.enum(["volgen", "stoppen"]);

/** Follows or stops; twice the same changes nothing. It is told to nobody, and counted nowhere. */
export const answerFollow = (
  acting: Acting,
  followed: Followed,
  answer: z.output<typeof followAnswer>,
): Promise<void> => (answer === "volgen" ? insertFollow(acting, followed) : deleteFollow(acting, followed));

/** Somebody can be followed who chose to tell everybody something of themselves: so they stop it by telling nothing. */
export const isPublic = (shared: SharedProfile): boolean =>
  (shared.aboutFor === "everyone" && shared.about !== "") ||
  (shared.skillsFor === "everyone" && shared.skills.length > 0) ||
  (shared.interestsFor === "everyone" && shared.interests.length > 0);

export const followedPeopleAndUnits: readonly FollowedSource[] = [
  { kind: "person", named: publicPeople },
  { kind: "unit", named: openUnits },
];
