import { z } from "zod";
import { blockNames } from "#blocks";
import { listQuery } from "#platform/action/input.ts";
import { locales } from "#platform/i18n/locale.ts";
import { lengths } from "./rules/length.ts";

export const catalogueSorts = ["newest", "title", "shortest"] as const;
export type CatalogueSort = (typeof catalogueSorts)[number];

export const cataloguePageSize = 24;

/** What the catalogue takes from its address. Anything that it does not know is as if it were not there. */
export const catalogueInput = listQuery(catalogueSorts).extend({
  sort: z.enum(catalogueSorts).catch("newest").default("newest"),
  block: z.enum(blockNames).nullable().catch(null).default(null),
  taal: z.enum(locales).nullable().catch(null).default(null),
  duur: z.enum(lengths).nullable().catch(null).default(null),
});

export type CatalogueInput = z.output<typeof catalogueInput>;
