import { type RawBuilder, sql } from "kysely";

/**
 * Who worked directly in which unit (the organisation's id for none), from a day until, and not on, another. Somebody was at
 * their first known place since they came or did something, whichever is earlier; whose history nobody kept, always where
 * they work now.
 */
export const stays = (organisationId: string): RawBuilder<unknown> => sql`
  select place.person_id, coalesce(place.unit_id, ${organisationId}::uuid) as home_id,
    case when place.is_first then least(place.from_day, began.day, did.day) else place.from_day end as from_day,
    coalesce(place.until_day, 'infinity'::date) as until_day
  from (
    select person_id, unit_id, from_day, until_day,
      row_number() over (partition by person_id order by from_day) = 1 as is_first
    from people.position where organisation_id = ${organisationId}
  ) as place
  left join (
    select person_id, min(starts_on) as day from people.employment where organisation_id = ${organisationId} group by 1
  ) as began on began.person_id = place.person_id
  left join (
    select person_id, min(day) as day from house.person_day where organisation_id = ${organisationId} group by 1
  ) as did on did.person_id = place.person_id
  union all
  select placement.person_id, placement.home_id, '-infinity'::date, 'infinity'::date
  from house.placement
  where placement.organisation_id = ${organisationId} and not exists (
    select from people.position
    where position.organisation_id = ${organisationId} and position.person_id = placement.person_id
  )`;
