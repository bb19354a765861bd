import type { Story, StoryKind, StorySource, ToldStory } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";
import type { Activity, Listener } from "#platform/activity/distribute.ts";
import { answering, type Question, together } from "#platform/db/question.ts";
import { keepStory, latestStories, type OwnActivity, ownActivity } from "./queries/stories.ts";
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

/** What happened lately that could be told to this reader. */
export function storiesFor(acting: Acting): Question<Story[]> {
  const since = new Date(acting.now.getTime() - feedDays * 86_400_000);
  const verbs = [...new Set(forOneself.flatMap((source) => source.verbs))];
  const found = together({
    forEverybody: latestStories(acting, since, considered),
    done: ownActivity(acting, { verbs, since, most: longest }),
  });
  return answering(found, (stories) => [...stories.forEverybody, ...stories.done.flatMap(toldToOneself)]);
}

const toldToOneself = ({ verb, object, at }: OwnActivity): Story[] =>
  forOneself
    .filter((source) => source.verbs.includes(verb))
    .map((source) => storyOf(source, { object, occurredAt: at }));

/** What grew, was shared and learned lately, the latest first: of these stories what this reader may see now. What they follow
 * is told before anything else when there is more than fits. */
export async function tellFeed(acting: Acting, stories: readonly Story[]): Promise<FeedStory[]> {
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
  const latestFirst = told.toSorted((one, other) => +other.at - +one.at);
  const followed = latestFirst.filter(({ because }) => because !== undefined);
  const others = latestFirst.filter(({ because }) => because === undefined);
  return [...followed, ...others].slice(0, longest).toSorted((one, other) => +other.at - +one.at);
}
