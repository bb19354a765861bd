import { type Actor, type Role, roles } from "#platform/actor.ts";
import { readingOnceInOrganisation } from "#platform/db/database.ts";
import { isLocale } from "#platform/i18n/locale.ts";
import type { Session } from "#platform/identity/session.ts";
import type { Branding, PageContext } from "#platform/http/page-context.ts";
import { type FrameRow, frameQuery, sessionFrameQuery } from "./queries.ts";

export interface PersonFrame {
  readonly actor: Actor;
  readonly branding: Branding;
  readonly theme: PageContext["theme"];
  readonly unreadNotices: number;
  /** As whom one looks around in a demonstration; null in an organisation of real people. */
  readonly demonstrationEmail: string | null;
  /** The login belongs to other organisations too. */
  readonly hasSeveralOrganisations: boolean;
  /** The first run of the organisation is not finished. */
  readonly isSettingUp: boolean;
}

/** Who a login is in an organisation, and what the frame of every page shows; null when it is nobody there (any more). */
export async function frameOf(organisationId: string, loginId: string): Promise<PersonFrame | null> {
  const [row] = await readingOnceInOrganisation(organisationId, frameQuery(organisationId, loginId));
  return row ? frameIn(organisationId, row) : null;
}

export interface SessionFrame {
  readonly session: Session & { readonly seenAt: Date };
  readonly frame: PersonFrame;
}

/**
 * The same of who holds the session behind this hash, found at once with the session itself; null when it is not in this
 * organisation at `at`.
 */
export async function frameOfSession(
  organisationId: string,
  tokenHash: string,
  at: Date,
): Promise<SessionFrame | null> {
  const [row] = await readingOnceInOrganisation(organisationId, sessionFrameQuery(organisationId, tokenHash, at));
  if (!row) return null;
  const { sessionId, loginId, sharedDevice, createdAt, seenAt, expiresAt } = row;
  return {
    session: { id: sessionId, loginId, organisationId, sharedDevice, createdAt, seenAt, expiresAt },
    frame: frameIn(organisationId, row),
  };
}

function frameIn(organisationId: string, row: FrameRow): PersonFrame {
  const given = roles.filter((role) => row.roles.includes(role));
  const everyone: Role[] = row.ledUnitIds.length > 0 ? ["employee", "leader"] : ["employee"];
  return {
    actor: {
      organisationId,
      personId: row.id,
      name: row.name,
      roles: new Set([...everyone, ...given]),
      ledUnitIds: row.ledUnitIds,
      locale: isLocale(row.locale) ? row.locale : "nl",
      timeZone: row.timeZone,
    },
    branding: {
      name: row.organisationName,
      logoUrl: row.logoFileId ? `/bestanden/${row.logoFileId}` : null,
      colour: row.colour,
    },
    theme: row.theme === "light" || row.theme === "dark" ? row.theme : "auto",
    unreadNotices: row.unreadNotices,
    demonstrationEmail: row.demonstrationEmail,
    hasSeveralOrganisations: row.hasSeveralOrganisations,
    isSettingUp: row.isSettingUp,
  };
}
