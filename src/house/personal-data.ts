import { type PersonalDataKind, personalTable, type RoomPersonalData } from "#platform/personal-data/personal-data.ts";
import * as m from "#messages/house";

const days: PersonalDataKind = {
  name: "house.days",
  label: m.storedDays,
  purpose: m.storedDaysPurpose,
  seenBy: m.storedDaysSeenBy,
  because: m.storedDaysBecause,
  leaves: "after-employment",
  tables: [
    personalTable("house.placement", {
      person: ["person_id"],
      shows: { home_id: { heading: m.storedUnit, nameFrom: { table: "people.unit", column: "name" } } },
    }),
    personalTable("house.person_day", {
      person: ["person_id"],
      moment: "day",
      shows: { day: m.storedDay, events: m.storedCount },
    }),
  ],
};

/** What this room stores about people. */
export const personalData: RoomPersonalData = {
  kinds: [days],
  impersonal: {
    "house.pile": "Counts of units and people for the whole organisation.",
    "house.release": "What a unit or the whole organisation showed at the end of a period.",
    "house.story": "What the home feed tells everybody, about trainings and nobody in particular.",
    "house.scope_day": "Counts for a unit or the whole organisation.",
    "house.scope_size": "How many people a unit holds.",
    "house.left_out": "Units too small to tell apart in the figures.",
  },
};
