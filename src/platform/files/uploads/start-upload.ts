import { z } from "zod";
import * as m from "#messages/platform";
import { defineAction, nothingYet } from "../../action/action.ts";
import { requiredText } from "../../action/input.ts";
import { newId } from "../../db/id.ts";
import { Conflict, Invalid } from "../../errors/errors.ts";
import { hasRoomFor } from "../incoming.ts";
import { limitsOf, purposes, tooLarge } from "../purposes.ts";
import { insertUpload, sumOpenUploads } from "../queries/uploads.ts";

/** What one person may have on its way at once. */
const mostOpen = { count: 20, bytes: 10 * 1024 ** 3 };

/** Announces a file that will come in in pieces; refused before the first byte when it cannot be kept. */
export const startUpload = defineAction({
  name: "platform.upload.start",
  input: z.object({ purpose: z.enum(purposes), name: requiredText(255), size: z.coerce.number().int().min(0) }),
  find: nothingYet,
  may: (actor) => actor.personId !== null,
  run: async (acting, { purpose, name, size }) => {
    if (size > limitsOf[purpose].largest) throw new Invalid({ "": tooLarge(purpose) });
    const open = await sumOpenUploads(acting);
    if (open.count >= mostOpen.count || open.bytes + size > mostOpen.bytes) throw new Conflict(m.uploadTooManyAtOnce);
    if (!(await hasRoomFor(size))) throw new Conflict(m.uploadNoRoom);
    const id = newId();
    await insertUpload(acting, { id, personId: acting.actor.personId ?? "", purpose, name, size });
    return { id };
  },
});
