/** Who works at the demonstration organisation: everything here is invented. */
import type { Locale } from "#platform/i18n/locale.ts";
import type { GivenRole } from "../queries/roles.ts";

export const organisationName = "Zorggroep Waterkant";

interface DemonstrationUnit {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  /** Key of who leads it. */
  readonly leader?: string;
}

/** Each after the unit that it hangs below. */
export const units: readonly DemonstrationUnit[] = [
  { code: "WATERKANT", name: organisationName, parent: null, leader: "hanneke" },
  { code: "WONEN", name: "Wonen met zorg", parent: "WATERKANT", leader: "carla" },
  { code: "SLUIS", name: "Team Sluis", parent: "WONEN", leader: "mehmet" },
  { code: "KADE", name: "Team Kade", parent: "WONEN", leader: "esther" },
  { code: "WIJK", name: "Wijkteam Oever", parent: "WATERKANT", leader: "anouk" },
  { code: "LEREN", name: "Leren en ontwikkelen", parent: "WATERKANT" },
  { code: "BEDRIJF", name: "Bedrijfsvoering", parent: "WATERKANT" },
];

interface Employed {
  /** Days ago that somebody came to work here. */
  readonly since: number;
  readonly locale?: Locale;
  readonly roles?: readonly GivenRole[];
}

export interface Colleague {
  /** The given name in small letters: the part before the @. */
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly unit: string;
  readonly since: number;
  readonly locale: Locale;
  readonly roles: readonly GivenRole[];
}

function colleague(name: string, jobTitle: string, unit: string, employed: Employed): Colleague {
  const key = (name.split(" ")[0] ?? "").toLowerCase();
  const { since, locale = "nl", roles = [] } = employed;
  return { key, name, email: `${key}@waterkant.example`, jobTitle, unit, since, locale, roles };
}

export const colleagues: readonly Colleague[] = [
  colleague("Hanneke de Wit", "Directeur-bestuurder", "WATERKANT", { since: 1460 }),
  colleague("Youssef Benali", "HR-adviseur", "BEDRIJF", { since: 980, roles: ["hr_adviser"] }),
  colleague("Ingrid Postma", "Functioneel beheerder", "BEDRIJF", { since: 1210, roles: ["administrator"] }),
  colleague("Ruben Dijkstra", "Opleidingskundige", "LEREN", { since: 760, roles: ["author", "trainer"] }),
  colleague("Naomi Pinas", "Praktijkopleider", "LEREN", { since: 640, roles: ["trainer"] }),
  colleague("Carla Hendriks", "Zorgmanager", "WONEN", { since: 1330 }),

  colleague("Mehmet Aydin", "Teamleider", "SLUIS", { since: 890 }),
  colleague("Fatima Ouali", "Verpleegkundige", "SLUIS", { since: 700 }),
  colleague("Jeroen Smit", "Verzorgende IG", "SLUIS", { since: 1100 }),
  colleague("Lieke van Dam", "Verzorgende IG", "SLUIS", { since: 410 }),
  colleague("Gerda Kuipers", "Gastvrouw", "SLUIS", { since: 1450 }),
  colleague("Priya Raman", "Helpende", "SLUIS", { since: 260, locale: "en" }),

  colleague("Esther Bos", "Teamleider", "KADE", { since: 830 }),
  colleague("Sjoerd de Vries", "Verpleegkundige", "KADE", { since: 920 }),
  colleague("Latoya Cairo", "Verzorgende IG", "KADE", { since: 580 }),
  colleague("Wilma Prins", "Activiteitenbegeleider", "KADE", { since: 1390 }),
  colleague("Bas Willems", "Leerling-verzorgende", "KADE", { since: 40 }),

  colleague("Anouk Schipper", "Teamleider wijkzorg", "WIJK", { since: 1020 }),
  colleague("Daan Meijer", "Wijkverpleegkundige", "WIJK", { since: 670 }),
  colleague("Kim Nguyen", "Verzorgende IG", "WIJK", { since: 530 }),
  colleague("Olga Nowak", "Helpende plus", "WIJK", { since: 320, locale: "en" }),
  colleague("Tineke Hoekstra", "Wijkverpleegkundige", "WIJK", { since: 1280 }),

  colleague("Henk Scholten", "Technische dienst", "BEDRIJF", { since: 1400 }),
  colleague("Amira Haddad", "Planner", "BEDRIJF", { since: 210 }),
];

/** As whom one can look around: a director, an HR adviser, a leader, a maker of trainings, an employee and an administrator. */
export const guides: readonly string[] = ["hanneke", "youssef", "mehmet", "ruben", "fatima", "ingrid"];
