import { z } from "zod";
import { defineAuditedRead } from "#platform/action/action.ts";
import type { Acting } from "#platform/action/acting.ts";
import { audit } from "#platform/audit/audit.ts";
import type { StoredFile } from "#platform/files/file.ts";
import { findFile } from "#platform/files/queries/files.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { findOrganisationProfile, type Person } from "#people";
import { findOwnPerson } from "../own-person.ts";
import { mayKnowOwnData } from "../permissions.ts";
import { personalDataKinds } from "../registry.ts";
import { storedAbout } from "../stored-about.ts";
import { type StoredKind, keptText, storedKind } from "../views/stored.ts";
import type { PersonalRow } from "../queries/personal-rows.ts";

/** No table holds more rows about one person than this. */
const allRows = 1_000_000;

/** What the reader takes along: the same for programs and for people. */
export interface OwnDataExport {
  readonly name: string;
  readonly organisation: string;
  readonly madeAt: Date;
  readonly picture: StoredFile | null;
  readonly kinds: readonly StoredKind[];
  readonly document: ExportDocument;
}

/** The JSON file, in a form of our own: `version` goes up when it changes. */
export interface ExportDocument {
  readonly format: "leerhuis-personal-data";
  readonly version: 1;
  readonly organisation: string;
  readonly personId: string;
  readonly madeAt: string;
  readonly kinds: readonly {
    readonly name: string;
    readonly label: string;
    readonly purpose: string;
    readonly seenBy: string;
    readonly kept: string;
    readonly tables: readonly {
      readonly table: string;
      readonly withheld: readonly string[];
      readonly rows: readonly PersonalRow[];
    }[];
  }[];
}

/** Everything that is stored about the reader, whole. That they took it along is written down. */
export const exportOwnData = defineAuditedRead({
  name: "privacy.export",
  input: z.object({}),
  find: findOwnPerson,
  may: mayKnowOwnData,
  run: async (acting, _input, person): Promise<OwnDataExport> => {
    await audit(acting, { action: "privacy.exported", subjectId: person.id, personId: person.id });
    const { name: organisation } = await findOrganisationProfile(acting);
    const stored = await storedAbout(acting, { personId: person.id, loginId: person.loginId }, allRows);
    const kindsOf = <Made>(make: (kind: ReturnType<typeof personalDataKinds>[number]) => Made): Made[] =>
      inLocale(acting.actor, () => personalDataKinds().map(make));
    return {
      name: person.name,
      organisation,
      madeAt: acting.now,
      picture: await pictureOf(acting, person),
      kinds: kindsOf((kind) => storedKind(kind, stored)),
      document: {
        format: "leerhuis-personal-data",
        version: 1,
        organisation,
        personId: person.id,
        madeAt: acting.now.toISOString(),
        kinds: kindsOf((kind) => ({
          name: kind.name,
          label: kind.label(),
          purpose: kind.purpose(),
          seenBy: kind.seenBy(),
          kept: keptText(kind),
          tables: stored
            .filter(({ table }) => kind.tables.includes(table))
            .map(({ table, rows }) => ({ table: table.table, withheld: table.withheld, rows })),
        })),
      },
    };
  },
});

const pictureOf = async (acting: Acting, { pictureFileId }: Person): Promise<StoredFile | null> =>
  pictureFileId === null ? null : ((await findFile(acting, pictureFileId)) ?? null);
