import { sql } from "kysely";
import type { BlockName } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";
import type { Locale } from "#platform/i18n/locale.ts";
import type { CatalogueSort } from "../catalogue-query.ts";
import { type Length, minutesBetween } from "../rules/length.ts";
import { prefixQuery } from "../rules/search.ts";
import type { EnrolmentState } from "./enrolments.ts";

export interface OfferedTraining {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly locale: Locale;
  readonly block: BlockName | null;
  readonly coverFileId: string | null;
  readonly coverText: string | null;
  readonly estimatedMinutes: number | null;
  readonly enrolment: "open" | "by_invitation";
  readonly givesCertificate: boolean;
  /** The reader's own latest cycle; null when they take no part. */
  readonly ownState: EnrolmentState | null;
  readonly ownProgress: number | null;
}

export interface CatalogueQuery {
  readonly search: string;
  /** Only these trainings: those whose title resembles a search that nothing fits exactly. */
  readonly among: readonly string[] | null;
  readonly block: BlockName | null;
  readonly locale: Locale | null;
  readonly length: Length | null;
  readonly sort: CatalogueSort;
}

export function findOffered(
  acting: Acting,
  query: CatalogueQuery,
  shown: { readonly limit: number; readonly offset: number },
): Promise<OfferedTraining[]> {
  return fitting(acting, query)
    .leftJoinLateral(
      (inner) =>
        inner
          .selectFrom("learning.enrolment as enrolment")
          .select(["enrolment.state", "enrolment.progress"])
          .whereRef("enrolment.organisation_id", "=", "training.organisation_id")
          .whereRef("enrolment.training_id", "=", "training.id")
          .where("enrolment.person_id", "=", acting.actor.personId)
          .where("enrolment.state", "<>", "withdrawn")
          .orderBy("enrolment.cycle", "desc")
          .limit(1)
          .as("own"),
      (join) => join.onTrue(),
    )
    .select((column) => [
      "training.id",
      "training.title",
      "training.summary",
      column.ref("training.locale").$castTo<Locale>().as("locale"),
      column.ref("training.block").$castTo<BlockName | null>().as("block"),
      "training.cover_file_id as coverFileId",
      "training.cover_text as coverText",
      "training.estimated_minutes as estimatedMinutes",
      column.ref("training.enrolment").$castTo<OfferedTraining["enrolment"]>().as("enrolment"),
      "training.gives_certificate as givesCertificate",
      column.ref("own.state").$castTo<EnrolmentState | null>().as("ownState"),
      "own.progress as ownProgress",
    ])
    .orderBy(orderOf(query))
    .orderBy("training.id", "desc")
    .limit(shown.limit)
    .offset(shown.offset)
    .execute();
}

export async function countOffered(acting: Acting, query: CatalogueQuery): Promise<number> {
  const { total } = await fitting(acting, query)
    .select((column) => column.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return total;
}

/** The titles of the whole catalogue, the newest first, to find one in spite of a typing error. */
export const findTitles = ({ db, actor }: Acting, limit: number): Promise<{ id: string; title: string }[]> =>
  db
    .selectFrom("academy.training")
    .select(["id", "title"])
    .where("organisation_id", "=", actor.organisationId)
    .where("state", "=", "published")
    .orderBy("published_at", "desc")
    .limit(limit)
    .execute();

function orderOf({ sort, search, among }: CatalogueQuery) {
  if (sort === "title") return sql`lower(training.title)`;
  if (sort === "shortest") return sql`training.estimated_minutes nulls last`;
  if (search !== "" && among === null)
    return sql`ts_rank(training.search, to_tsquery('simple', ${prefixQuery(search)})) desc, training.published_at desc`;
  return sql`training.published_at desc`;
}

/** A word fits as it begins, and as the stems of Dutch and English know it. */
function fitting({ db, actor }: Acting, { search, among, block, locale, length }: CatalogueQuery) {
  return db
    .selectFrom("academy.training as training")
    .where("training.organisation_id", "=", actor.organisationId)
    .where("training.state", "=", "published")
    .$if(block !== null, (query) => query.where("training.block", "=", block))
    .$if(locale !== null, (query) => query.where("training.locale", "=", locale ?? ""))
    .$if(length !== null, (query) => {
      const { least, most } = minutesBetween[length ?? "short"];
      return query.where(sql<boolean>`training.estimated_minutes between ${least} and ${most}`);
    })
    .$if(among !== null, (query) => query.where(sql<boolean>`training.id = any(${[...(among ?? [])]}::uuid[])`))
    .$if(search !== "" && among === null, (query) =>
      query.where(sql<boolean>`training.search @@ (to_tsquery('simple', ${prefixQuery(search)})
        || plainto_tsquery('dutch', ${search}) || plainto_tsquery('english', ${search}))`),
    );
}
