import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout that this launcher stands in. */
export const checkout = realpathSync(join(dirname(fileURLToPath(import.meta.url)), "../.."));

/** Where the launcher keeps what it may lose at any time: logs, unfinished builds. */
export const cache = join(checkout, ".cache");
