import { type RawBuilder, sql } from "kysely";

export interface FrameRow {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly theme: string;
  readonly roles: string[];
  readonly ledUnitIds: string[];
  readonly organisationName: string;
  readonly logoFileId: string | null;
  readonly colour: string | null;
  readonly unreadNotices: number;
  readonly demonstrationEmail: string | null;
  readonly hasSeveralOrganisations: boolean;
  readonly isSettingUp: boolean;
}

/** Who a login is in an organisation, in one query. */
export const frameQuery = (organisationId: string, loginId: string): RawBuilder<FrameRow> => sql<FrameRow>`
    select ${frameColumns(organisationId)}
    from people.person
    join people.organisation_profile profile on profile.organisation_id = ${organisationId}
    where person.organisation_id = ${organisationId} and person.login_id = ${loginId} and person.deactivated_at is null`;

export interface SessionFrameRow extends FrameRow {
  readonly sessionId: string;
  readonly loginId: string;
  readonly sharedDevice: boolean;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
}

/** The same of who holds the session behind this hash, if it is in that organisation and has not expired at `at`. */
export const sessionFrameQuery = (
  organisationId: string,
  tokenHash: string,
  at: Date,
): RawBuilder<SessionFrameRow> => sql<SessionFrameRow>`
    select ${frameColumns(organisationId)}, session.id as "sessionId", session.login_id as "loginId",
      session.shared_device as "sharedDevice", session.created_at as "createdAt", session.seen_at as "seenAt",
      session.expires_at as "expiresAt"
    from identity.session
    join people.person on person.organisation_id = ${organisationId} and person.login_id = session.login_id
      and person.deactivated_at is null
    join people.organisation_profile profile on profile.organisation_id = ${organisationId}
    where session.token_hash = ${tokenHash} and session.organisation_id = ${organisationId}
      and session.expires_at > ${at}`;

/**
 * Everything that every page needs of its reader. A unit that somebody leads counts with all units below it, found from parent
 * to child: under row-level security no index serves a search among ancestors.
 */
const frameColumns = (organisationId: string): RawBuilder<unknown> => sql`
      person.id, person.name, person.locale, person.time_zone as "timeZone", person.theme,
      array(select role from people.role_assignment
            where organisation_id = ${organisationId} and person_id = person.id) as roles,
      array(with recursive led as (
              select unit_id as id from people.unit_leader
              where organisation_id = ${organisationId} and person_id = person.id
              union select unit.id from led join people.unit
                on unit.organisation_id = ${organisationId} and unit.parent_id = led.id
            ) select id from led) as "ledUnitIds",
      profile.name as "organisationName", profile.logo_file_id as "logoFileId", profile.colour,
      (select count(*) from news.notice
       where organisation_id = ${organisationId} and person_id = person.id and read_at is null and bundle_id is null)::int as "unreadNotices",
      (select person.email from platform.organisation
       where id = ${organisationId} and demonstration) as "demonstrationEmail",
      (select count(*) > 1 from identity.membership where login_id = person.login_id) as "hasSeveralOrganisations",
      exists(select from entrance.setup
             where organisation_id = ${organisationId} and finished_at is null) as "isSettingUp"`;
