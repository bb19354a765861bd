import type { Story, StorySource, StoryTeller, ToldStory } from "#blocks";
import * as m from "#messages/learning";
import { inLocale } from "#platform/i18n/locale.ts";
import { findTrainingsToTell, type TrainingToTell } from "./queries/stories.ts";

/** From here on it is told how many colleagues completed a training (trust 4). */
const fewestColleagues = 5;

const aboutTraining: Pick<StorySource, "subjectOf"> = { subjectOf: ({ object }) => object.id };

const published: StorySource = {
  ...aboutTraining,
  name: "learning.published",
  kind: "knowledge",
  verbs: ["academy.published"],
  audience: "everybody",
};

/** Told to who takes part in it or follows it. */
const completedByColleagues: StorySource = {
  ...aboutTraining,
  name: "learning.completed-by-colleagues",
  kind: "learning",
  verbs: ["learning.completed"],
  audience: "everybody",
};

const completedByOneself: StorySource = {
  ...aboutTraining,
  name: "learning.completed-by-oneself",
  kind: "growth",
  verbs: ["learning.completed"],
  audience: "oneself",
};

export const learningStories: StoryTeller = {
  sources: [published, completedByColleagues, completedByOneself],
  tell: async (acting, stories) => {
    const trainings = await findTrainingsToTell(
      acting,
      stories.map(({ subjectId }) => subjectId),
    );
    const byId = new Map(trainings.map((training) => [training.id, training]));
    return inLocale(acting.actor, () => stories.map((story) => toldStory(story, byId.get(story.subjectId))));
  },
};

function toldStory({ source }: Story, training: TrainingToTell | undefined): ToldStory | null {
  if (!training) return null;
  const { id, title, completed, takesPart, isFollowed, ownEnrolmentId } = training;
  const href = `/trainingen/${id}`;
  if (source === published.name) return { text: m.storyPublished({ title }), href, because: whyFollowed(training) };
  if (source === completedByOneself.name)
    return ownEnrolmentId ? { text: m.storyOwn({ title }), href: `/leren/${ownEnrolmentId}/afgerond` } : null;
  const enough = (takesPart || isFollowed) && completed >= fewestColleagues;
  const because = isFollowed ? m.storyFollowedTraining() : undefined;
  return enough ? { text: m.storyColleagues({ title, count: completed }), href, because } : null;
}

function whyFollowed({ isFollowed, followedName }: TrainingToTell): string | undefined {
  if (isFollowed) return m.storyFollowedTraining();
  return followedName === null ? undefined : m.storyFollowed({ name: followedName });
}
