import type { Part } from "./part.ts";

type Days = readonly [firstAgo: number, lastAgo: number];

const self = (key: string, enrolledAgo: number, share: number, [firstAgo, lastAgo]: Days): Part => ({
  origin: "self",
  by: key,
  enrolledAgo,
  dueAgo: null,
  share,
  firstAgo,
  lastAgo,
});

const asked = (by: string, [enrolledAgo, dueAgo]: Days, share: number, [firstAgo, lastAgo]: Days): Part => ({
  origin: by === "youssef" || by === "marloes" ? "hr" : "leader",
  by,
  enrolledAgo,
  dueAgo,
  share,
  firstAgo,
  lastAgo,
});

/** Those whom one can sign in as, and a few others, have a story of their own: training → colleague → parts, the earliest first. */
export const told: Readonly<Record<string, Readonly<Record<string, readonly Part[]>>>> = {
  medicine: {
    fatima: [asked("youssef", [480, 420], 1, [462, 458]), asked("marloes", [45, -15], 0.34, [8, 8])],
  },
  dementia: { fatima: [self("fatima", 300, 1, [298, 291])] },
  lifting: {
    fatima: [asked("marloes", [320, 260], 1, [301, 299])],
    mehmet: [asked("marloes", [320, 260], 1, [313, 310])],
    bas: [asked("esther", [26, -9], 0.34, [6, 6])],
  },
  leading: {
    hanneke: [self("hanneke", 281, 1, [276, 262])],
    mehmet: [asked("youssef", [280, 220], 1, [270, 255])],
    josien: [self("josien", 285, 1, [283, 280])],
  },
  feedback: {
    hanneke: [self("hanneke", 33, 1, [31, 19])],
    youssef: [self("youssef", 62, 0.5, [60, 13])],
    mehmet: [self("mehmet", 48, 1, [47, 38])],
    fatima: [asked("mehmet", [36, -12], 0.5, [9, 2])],
    lieke: [asked("mehmet", [36, -12], 0, [1, 1])],
    ingrid: [self("ingrid", 21, 0.25, [16, 16])],
  },
  phishing: {
    hanneke: [asked("youssef", [120, 75], 0.5, [80, 80])],
    youssef: [asked("youssef", [120, 75], 1, [119, 119])],
    mehmet: [asked("youssef", [120, 75], 1, [90, 90])],
    fatima: [asked("youssef", [120, 75], 1, [84, 84])],
    naomi: [asked("youssef", [120, 75], 1, [100, 100])],
    ruben: [asked("youssef", [120, 75], 1, [117, 117])],
    ingrid: [asked("youssef", [120, 75], 1, [118, 118])],
  },
  handover: {
    fatima: [asked("mehmet", [3, -18], 0, [1, 1])],
    priya: [self("priya", 30, 1, [24, 12])],
    olga: [self("olga", 15, 0.67, [11, 4])],
    naomi: [self("naomi", 101, 1, [100, 99])],
  },
  shadowing: {
    hanneke: [self("hanneke", 22, 1, [20, 6])],
    marco: [self("marco", 58, 1, [57, 41])],
    naomi: [self("naomi", 50, 0.5, [12, 12])],
    ingrid: [{ ...self("ingrid", 40, 0, [40, 40]), withdrawnAgo: 28 }],
  },
};
