import type { Acting } from "#platform/action/acting.ts";
import { updateReadBefore } from "./queries/notices.ts";

const fortnight = 14 * 86_400_000;

/** In the demonstration everybody read what is older than two weeks; what came later waits at the bell. */
export const readDemonstration = (acting: Acting): Promise<void> =>
  updateReadBefore(acting, new Date(acting.now.getTime() - fortnight));
