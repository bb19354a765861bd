import type { Story, StoryKind, StorySource, ToldStory } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";
import type { Activity, Listener } from "#platform/activity/distribute.ts";
import { findOwnActivity, findStories, keepStory } from "./queries/stories.ts";
import { storyTellers } from "./registry.ts";

export interface FeedStory extends ToldStory {
  readonly kind: StoryKind;
  readonly at: Date;
}

/** How far back the feed goes, and how long it gets: it has an end (mission 5). */
export const feedDays = 30;
const longest = 8;
/** Some of what is kept is not for this reader. */
const considered = 40;

const sources = storyTellers.flatMap((teller) => teller.sources);
const forEverybody = sources.filter(({ audience }) => audience === "everybody");
const forOneself = sources.filter(({ audience }) => audience === "oneself");

/** Keeps what happens for the feed of everybody. */
export const keepForTheFeed: Listener = {
  name: "house.feed",
  verbs: [...new Set(forEverybody.flatMap(({ verbs }) => verbs))],
  remembersDays: feedDays,
  hear: async (acting, activity) => {
    for (const source of forEverybody)
      if (source.verbs.includes(activity.verb)) await keepStory(acting, storyOf(source, activity));
  },
};

const storyOf = (source: StorySource, { object, occurredAt }: Pick<Activity, "object" | "occurredAt">): Story => ({
  source: source.name,
  subjectId: source.subjectOf({ object }),
  at: occurredAt,
});

/** What grew, was shared and learned lately, the latest first: only what this reader may see now. */
export async function readFeed(acting: Acting): Promise<FeedStory[]> {
  const since = new Date(acting.now.getTime() - feedDays * 86_400_000);
  const stories = [...(await findStories(acting, since, considered)), ...(await ownStories(acting, since))];
  const told: FeedStory[] = [];
  for (const { sources: own, tell } of storyTellers) {
    const kinds = new Map(own.map(({ name, kind }) => [name, kind]));
    const ofRoom = stories.filter(({ source }) => kinds.has(source));
    const texts = ofRoom.length > 0 ? await tell(acting, ofRoom) : [];
    for (const [index, { source, at }] of ofRoom.entries()) {
      const [text, kind] = [texts[index], kinds.get(source)];
      if (text && kind) told.push({ ...text, kind, at });
    }
  }
  return told.toSorted((one, other) => +other.at - +one.at).slice(0, longest);
}

async function ownStories(acting: Acting, since: Date): Promise<Story[]> {
  const verbs = [...new Set(forOneself.flatMap((source) => source.verbs))];
  const done = await findOwnActivity(acting, { verbs, since, most: longest });
  return done.flatMap(({ verb, object, at }) =>
    forOneself
      .filter((source) => source.verbs.includes(verb))
      .map((source) => storyOf(source, { object, occurredAt: at })),
  );
}
