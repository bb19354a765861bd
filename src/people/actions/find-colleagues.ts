import { z } from "zod";
import { defineRead, nothingYet } from "#platform/action/action.ts";
import { maySeeDirectory } from "../permissions.ts";
import { searchColleagues } from "../queries/members.ts";

const most = 20;

/** The answer to a person picker: who fits what is being typed. */
export const findColleagues = defineRead({
  name: "people.find",
  input: z.object({ q: z.string().max(200).catch("").default("") }),
  find: nothingYet,
  may: maySeeDirectory,
  run: async (acting, { q }) => {
    const found = await searchColleagues(acting, q, most);
    return found.map(({ id, name, jobTitle, unitName }) => ({
      id,
      name,
      detail: [jobTitle, unitName].filter((part) => part !== null).join(" · "),
    }));
  },
});
