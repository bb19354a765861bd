import { z } from "zod";
import { defineRead } from "../action/action.ts";
import { id } from "../action/input.ts";
import { findFile } from "./queries/files.ts";
import { isReadableByOrganisation } from "./queries/uses.ts";

/** A file that everyone in the organisation may read: a logo, a picture of a person. Any other does not exist here. */
export const readSharedFile = defineRead({
  name: "platform.file.read-shared",
  input: z.object({ fileId: id() }),
  find: async (acting, { fileId }) =>
    (await isReadableByOrganisation(acting, fileId)) ? findFile(acting, fileId) : null,
  may: () => true,
  run: async (_acting, _input, file) => file,
});
