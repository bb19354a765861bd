import { z } from "zod";
import { defineNotice } from "#news";
import * as m from "#messages/learning";
import { formatDate } from "#platform/i18n/locale.ts";
import { findEnrolmentFor, findOpenLearners } from "../queries/enrolments.ts";
import { momentOn } from "../rules/due.ts";

const enrolled = z.object({ enrolmentId: z.guid(), personId: z.guid() });

/** A leader or HR enrolled somebody. Nobody is told of an enrolment that was taken back meanwhile. */
export const enrolledByOther = defineNotice({
  kind: "learning.enrolled",
  verbs: ["learning.enrolled"],
  icon: "graduation-cap",
  label: m.noticeEnrolledLabel,
  context: z.object({ enrolmentId: z.guid(), title: z.string(), dueOn: z.string().nullable() }),
  keep: async (acting, activity) => {
    const known = enrolled.safeParse(activity.context);
    if (!known.success) return null;
    const { enrolmentId, personId } = known.data;
    const found = await findEnrolmentFor(acting, enrolmentId, personId);
    if (!found || found.enrolment.state === "withdrawn") return null;
    return { enrolmentId, title: found.training.title, dueOn: found.enrolment.dueOn };
  },
  mayTell: async (acting, asked) => {
    const learners = await findOpenLearners(
      acting,
      asked.map(({ context }) => context.enrolmentId),
    );
    return asked.map(({ personId, context }) => learners.get(context.enrolmentId) === personId);
  },
  recipients: async (_acting, activity) => {
    const known = enrolled.safeParse(activity.context);
    return known.success ? [known.data.personId] : [];
  },
  text: ({ title, dueOn, actorName }) =>
    dueOn === null
      ? m.noticeEnrolled({ title, by: actorName })
      : m.noticeEnrolledUntil({ title, by: actorName, date: formatDate(momentOn(dueOn)) }),
  href: ({ enrolmentId }) => `/leren/${enrolmentId}`,
  together: { text: ({ count }) => m.noticeEnrolledTogether({ count }), href: "/leren" },
  mail: "at_once",
});
