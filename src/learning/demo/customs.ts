/** Who usually takes part in which training, and how: what HR asks of everybody, what a leader asks of a team, what people choose. */
import type { Learner, Part } from "./part.ts";

/** From 0 up to 1. */
export type Draw = () => number;

/** What somebody did with a training, the earliest first; nothing for most. */
type Custom = (draw: Draw, learner: Learner) => readonly Part[];

const nursing = new Set(["SLUIS", "KADE", "NACHT", "DUIN", "HELM", "OEVER", "POLDER"]);
const lifting = new Set([...nursing, "LOODS", "KEUKEN", "TECHNIEK"]);

/** How much a unit learns of its own accord: some are lively, some quiet. */
const liveliness: Readonly<Record<string, number>> = {
  SLUIS: 1.2,
  DUIN: 1.3,
  OEVER: 1.2,
  LEREN: 1.5,
  MENSEN: 1.2,
  NACHT: 0.3,
  KEUKEN: 0.35,
  GELD: 0.4,
  TECHNIEK: 0.5,
};
const livelinessOf = ({ unit }: Learner): number => liveliness[unit] ?? 1;

export const between = (draw: Draw, least: number, most: number): number =>
  least + Math.floor(draw() * (Math.max(least, most) - least + 1));

interface Asking {
  readonly origin: "leader" | "hr";
  readonly by: string;
  /** Days ago that everybody was asked; who came later is asked in their first fortnight. */
  readonly ago: number;
  /** Days to do it in. */
  readonly within: number;
  /** Share of the people who finish it. */
  readonly done: number;
}

/** Somebody was asked to do a training: most do it in time, some stop halfway, some do not come to it. */
function asked(draw: Draw, learner: Learner, { origin, by, ago, within, done }: Asking): Part {
  const enrolledAgo = learner.since > ago ? ago : Math.max(2, learner.since - between(draw, 3, 14));
  const [willing, halfway] = [draw(), draw()];
  const took = Math.floor(within * (0.1 + draw() * 0.95));
  const firstAgo = Math.max(1, enrolledAgo - Math.max(1, took));
  const share = willing < done * Math.min(1.1, 0.7 + 0.3 * livelinessOf(learner)) ? 1 : halfway * 0.9;
  const lastAgo = Math.max(1, firstAgo - between(draw, 0, 9));
  return { origin, by, enrolledAgo, dueAgo: enrolledAgo - within, share, firstAgo, lastAgo };
}

/** Somebody may have chosen a training, in the days since it could be chosen. */
function chosen(draw: Draw, learner: Learner, [publishedAgo, chance]: readonly [number, number]): readonly Part[] {
  const [interest, perseverance, change] = [draw(), draw(), draw()];
  const enrolledAgo = between(draw, 6, Math.min(publishedAgo, learner.since) - 2);
  const firstAgo = between(draw, Math.max(2, enrolledAgo - 20), enrolledAgo - 1);
  const lastAgo = between(draw, Math.max(1, firstAgo - 25), firstAgo);
  if (interest > chance * livelinessOf(learner)) return [];
  const part = { origin: "self", by: learner.key, enrolledAgo, dueAgo: null, firstAgo, lastAgo } as const;
  if (change < 0.08) return [{ ...part, share: 0.3, withdrawnAgo: Math.max(1, lastAgo - 4) }];
  return [{ ...part, share: perseverance * 2.2 }];
}

/** Key of who leads a team that was asked as a whole. */
const leaders: Readonly<Record<string, string>> = { DUIN: "femke", HELM: "stanley", SLUIS: "mehmet", OEVER: "anouk" };

/** A certificate of a year ran out: HR asks again, six weeks ago. */
function askedAgain(draw: Draw, learner: Learner, [first]: readonly Part[]): readonly Part[] {
  if (!first || first.share < 1 || first.lastAgo < 370 || learner.left !== null) return [];
  return [asked(draw, learner, { origin: "hr", by: "marloes", ago: 45, within: 60, done: 0.5 })];
}

export const customs: Readonly<Record<string, Custom>> = {
  welcome: (draw, learner) =>
    learner.since < 538
      ? [asked(draw, learner, { origin: "hr", by: "marloes", ago: 538, within: 30, done: 0.92 })]
      : [],
  medicine: (draw, learner) => {
    if (!nursing.has(learner.unit)) return [];
    const first = [asked(draw, learner, { origin: "hr", by: "youssef", ago: 480, within: 60, done: 0.9 })];
    return [...first, ...askedAgain(draw, learner, first)];
  },
  dementia: (draw, learner) =>
    learner.unit === "DUIN" || learner.unit === "HELM"
      ? [asked(draw, learner, { origin: "leader", by: leaders[learner.unit] ?? "", ago: 400, within: 90, done: 0.85 })]
      : nursing.has(learner.unit) || learner.unit === "LOODS" || learner.unit === "BEHANDEL"
        ? chosen(draw, learner, [420, 0.35])
        : [],
  lifting: (draw, learner) =>
    lifting.has(learner.unit)
      ? [asked(draw, learner, { origin: "hr", by: "marloes", ago: 320, within: 60, done: 0.85 })]
      : [],
  leading: (draw, learner) =>
    learner.leads
      ? [asked(draw, learner, { origin: "hr", by: "youssef", ago: 280, within: 60, done: 0.8 })]
      : chosen(draw, learner, [290, 0.05]),
  dutch: (draw, learner) => (learner.reads === "en" ? chosen(draw, learner, [230, 0.8]) : []),
  feedback: (draw, learner) =>
    learner.unit === "SLUIS"
      ? [asked(draw, learner, { origin: "leader", by: "mehmet", ago: 36, within: 48, done: 0.5 })]
      : chosen(draw, learner, [150, 0.28]),
  phishing: (draw, learner) => [
    asked(draw, learner, {
      origin: "hr",
      by: "youssef",
      ago: 120,
      within: 45,
      done: nursing.has(learner.unit) ? 0.6 : 0.85,
    }),
  ],
  handover: (draw, learner) =>
    learner.unit === "OEVER"
      ? [asked(draw, learner, { origin: "leader", by: "anouk", ago: 30, within: 50, done: 0.6 })]
      : nursing.has(learner.unit)
        ? chosen(draw, learner, [104, 0.35])
        : [],
  shadowing: (draw, learner) => chosen(draw, learner, [97, 0.2]),
};
