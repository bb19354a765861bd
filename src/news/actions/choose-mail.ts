import { z } from "zod";
import { defineAction, defineRead, nothingYet } from "#platform/action/action.ts";
import { mailChoices } from "../notice.ts";
import { mayHaveNotices } from "../permissions.ts";
import { findChoices, writeChoice } from "../queries/preferences.ts";
import { findRhythm } from "../queries/rhythms.ts";
import { releaseKind } from "../queries/waiting.ts";
import { noticeKinds } from "../registry.ts";
import { choiceField, choiceView } from "../views.ts";

/** How the reader wants to be mailed, for every kind of notice of which they can be told. */
export const readChoices = defineRead({
  name: "news.mail-choices.read",
  input: z.object({}),
  find: nothingYet,
  may: mayHaveNotices,
  run: async (acting) => {
    const chosen = await findChoices(acting, acting.actor.personId ?? "");
    return {
      choices: noticeKinds()
        .filter(({ concerns }) => concerns(acting.actor))
        .map((kind) => choiceView(kind, chosen.get(kind.kind) ?? kind.mail)),
      rhythm: await findRhythm(acting, acting.actor.personId ?? ""),
      timeZone: acting.actor.timeZone,
    };
  },
});

/** A kind that the form does not name stays as it is. What waits of a kind about which no mail is wanted, is not mailed. */
export const chooseMail = defineAction({
  name: "news.mail-choices.change",
  input: z.record(z.string(), z.unknown()),
  find: nothingYet,
  may: mayHaveNotices,
  run: async (acting, fields) => {
    const personId = acting.actor.personId ?? "";
    for (const { kind } of noticeKinds()) {
      const choice = z.enum(mailChoices).safeParse(fields[choiceField(kind)]);
      if (!choice.success) continue;
      await writeChoice(acting, personId, kind, choice.data);
      if (choice.data === "none") await releaseKind(acting, personId, kind);
    }
    return {};
  },
});
