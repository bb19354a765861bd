import { z } from "zod";
import { defineRead, nothingYet } from "#platform/action/action.ts";
import { id, listQuery } from "#platform/action/input.ts";
import { mailDelivery } from "#platform/mail/delivery.ts";
import { pageCount } from "#ui/data-table/table-state.ts";
import { mayKeepOffice } from "../permissions.ts";
import { countMails, findMail, findMails, mailStates } from "../queries/mail.ts";
import { mailView } from "../views/mail.ts";

const pageSize = 25;

const input = listQuery(["created"]).extend({
  sort: z.enum(["created", "-created"]).catch("-created").default("-created"),
  state: z.enum(mailStates).nullable().catch(null).default(null),
});

/** The organisation's mail, the latest first. */
export const readMailbox = defineRead({
  name: "office.mailbox.read",
  input,
  find: nothingYet,
  may: mayKeepOffice,
  run: async (acting, { q, sort, state, page }) => {
    const direction = sort === "created" ? ("asc" as const) : ("desc" as const);
    const query = { search: q, state, direction };
    const total = await countMails(acting, query);
    const shown = Math.min(page, pageCount(total, pageSize));
    const rows = await findMails(acting, query, { limit: pageSize, offset: (shown - 1) * pageSize });
    return {
      mails: rows.map(mailView),
      total,
      state: {
        search: q,
        sort: { column: "created", direction: direction === "asc" ? ("ascending" as const) : ("descending" as const) },
        page: shown,
        pageSize,
        filters: state === null ? {} : { state: [state] },
      },
      delivery: await mailDelivery(acting),
    };
  },
});

/** What is known of one mail; what it says is read, and written down, at `readMailContent`. */
export const readMail = defineRead({
  name: "office.mail.read",
  input: z.object({ mailId: id() }),
  find: (acting, { mailId }) => findMail(acting, mailId),
  may: mayKeepOffice,
  run: async (acting, _input, mail) => ({ mail: mailView(mail), delivery: await mailDelivery(acting) }),
});
