import { z } from "zod";
import { defineRead } from "#platform/action/action.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { pageCount } from "#ui/data-table/table-state.ts";
import { findOwnPerson } from "../own-person.ts";
import { mayKnowOwnData } from "../permissions.ts";
import { countReadings, findReadings, type Reading } from "../queries/readings.ts";
import { type DataRequest, findRequestsOf } from "../queries/requests.ts";
import { personalDataKinds } from "../registry.ts";
import { storedAbout } from "../stored-about.ts";
import { type StoredKind, storedKind } from "../views/stored.ts";

const shownRows = 8;
const readingsOnPage = 6;

export interface OwnDataView {
  readonly kinds: readonly StoredKind[];
  readonly requests: readonly DataRequest[];
  readonly readings: readonly Reading[];
  readonly page: number;
  readonly pageCount: number;
}

/** Everything that is stored about the reader, what they asked about it, and who looked. */
export const readOwnData = defineRead({
  name: "privacy.own-data",
  input: z.object({ page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1) }),
  find: findOwnPerson,
  may: mayKnowOwnData,
  run: async (acting, input, person): Promise<OwnDataView> => {
    const stored = await storedAbout(acting, { personId: person.id, loginId: person.loginId }, shownRows);
    const pages = pageCount(await countReadings(acting, person.id), readingsOnPage);
    const page = Math.min(input.page, pages);
    return {
      kinds: inLocale(acting.actor, () => personalDataKinds().map((kind) => storedKind(kind, stored))),
      requests: await findRequestsOf(acting, person.id),
      readings: await findReadings(acting, person.id, { limit: readingsOnPage, offset: (page - 1) * readingsOnPage }),
      page,
      pageCount: pages,
    };
  },
});
