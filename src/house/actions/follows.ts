import { z } from "zod";
import { type FollowedKind, followedKinds } from "#blocks";
import { answerFollow, ownFollows } from "#people";
import { defineAction, defineRead, nothingYet } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { ask, together } from "#platform/db/question.ts";
import { mayFollow } from "../permissions.ts";
import { followedSources } from "../registry.ts";

export interface FollowLine {
  readonly kind: FollowedKind;
  readonly id: string;
  /** Null when the reader may not see it any more. */
  readonly subject: { readonly name: string; readonly href: string } | null;
}

/** What the reader follows, the latest first. Nobody else can ask it. */
export const readFollows = defineRead({
  name: "house.follows",
  input: z.object({}),
  find: nothingYet,
  may: mayFollow,
  run: async (acting): Promise<readonly FollowLine[]> => {
    const follows = await ask(acting.db, ownFollows(acting));
    const idsOf = (kind: FollowedKind) => follows.filter((each) => each.kind === kind).map((each) => each.id);
    const named = await ask(
      acting.db,
      together(Object.fromEntries(followedSources.map(({ kind, named: name }) => [kind, name(acting, idsOf(kind))]))),
    );
    return follows.map(({ kind, id: subjectId }) => ({
      kind,
      id: subjectId,
      subject: named[kind]?.find((each) => each.id === subjectId) ?? null,
    }));
  },
});

/** Stops following, also what one may not see any more. */
export const unfollow = defineAction({
  name: "house.unfollow",
  input: z.object({ kind: z.enum(followedKinds), id: id() }),
  find: nothingYet,
  may: mayFollow,
  run: async (acting, followed) => {
    await answerFollow(acting, followed, "stoppen");
    return {};
  },
});
