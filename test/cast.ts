/**
 * The cast of the tests: twelve people of Zorggroep De Linde, and the neighbours of Bakkerij Van Rijn, who must never see
 * anything of them. Farid works at both.
 */
import type { Role } from "#platform/actor.ts";

export interface CastUnit {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly parent: string | null;
}

export interface CastMember {
  readonly id: string;
  readonly loginId: string | null;
  readonly name: string;
  readonly email: string;
  readonly personnelNumber: string;
  readonly unit: string;
  readonly jobTitle: string;
  readonly locale: "nl" | "en";
  readonly roles: readonly Role[];
}

export interface CastOrganisation {
  readonly id: string;
  readonly name: string;
  readonly units: readonly CastUnit[];
  readonly people: readonly CastMember[];
  /** Unit code → who leads it. */
  readonly leaders: Readonly<Record<string, CastMember>>;
}

const numbered = (family: string, n: number): string => `01900000-0000-7000-8${family}-${String(n).padStart(12, "0")}`;

const unit = (n: number, code: string, name: string, parent: string | null = null): CastUnit => ({
  id: numbered("a00", n),
  code,
  name,
  parent,
});

interface Part {
  readonly unit: string;
  readonly jobTitle: string;
  readonly roles?: readonly Role[];
  readonly locale?: "nl" | "en";
  readonly loginId?: string | null;
}

function member(n: number, name: string, part: Part): CastMember {
  const [given = ""] = name.toLowerCase().split(" ");
  return {
    id: numbered("b00", n),
    loginId: part.loginId === undefined ? `login-${given}` : part.loginId,
    name,
    email: `${given}@${n < 100 ? "delinde" : "vanrijn"}.example`,
    personnelNumber: String(1000 + n),
    unit: part.unit,
    jobTitle: part.jobTitle,
    locale: part.locale ?? "nl",
    roles: part.roles ?? [],
  };
}

/** Leads the whole organisation. */
export const willemijn = member(1, "Willemijn de Boer", { unit: "LINDE", jobTitle: "Directeur-bestuurder" });
export const farid = member(2, "Farid El Amrani", { unit: "HR", jobTitle: "HR-adviseur", roles: ["hr_adviser"] });
export const ruth = member(3, "Ruth Vermeer", {
  unit: "ICT",
  jobTitle: "Functioneel beheerder",
  roles: ["administrator"],
});
export const thomas = member(4, "Thomas Mulder", { unit: "LEREN", jobTitle: "Opleidingskundige", roles: ["author"] });
export const joost = member(5, "Joost Bakker", { unit: "LEREN", jobTitle: "Trainer", roles: ["trainer"] });
/** Leads Team Zuid. */
export const sanne = member(6, "Sanne Visser", { unit: "ZUID", jobTitle: "Teamleider" });
/** Leads Team Noord. */
export const peter = member(7, "Peter de Groot", { unit: "NOORD", jobTitle: "Teamleider" });
/** A nurse on shifts, who learns on her phone. */
export const aylin = member(8, "Aylin Kaya", { unit: "ZUID", jobTitle: "Verpleegkundige" });
export const bram = member(9, "Bram Jansen", { unit: "ZUID", jobTitle: "Verzorgende IG" });
export const chantal = member(10, "Chantal Peters", { unit: "NOORD", jobTitle: "Verzorgende IG" });
/** Reads English. */
export const dewi = member(11, "Dewi Santoso", { unit: "NOORD", jobTitle: "Medewerker huishouding", locale: "en" });
/** Works here, but was never invited to sign in. */
export const kees = member(12, "Kees van Dijk", { unit: "ICT", jobTitle: "Receptionist", loginId: null });

export const deLinde: CastOrganisation = {
  id: numbered("000", 1),
  name: "Zorggroep De Linde",
  units: [
    unit(1, "LINDE", "Zorggroep De Linde"),
    unit(2, "ZORG", "Zorg", "LINDE"),
    unit(3, "ZUID", "Team Zuid", "ZORG"),
    unit(4, "NOORD", "Team Noord", "ZORG"),
    unit(5, "HR", "HR", "LINDE"),
    unit(6, "LEREN", "Leercentrum", "LINDE"),
    unit(7, "ICT", "ICT en ontvangst", "LINDE"),
  ],
  people: [willemijn, farid, ruth, thomas, joost, sanne, peter, aylin, bram, chantal, dewi, kees],
  leaders: { LINDE: willemijn, ZUID: sanne, NOORD: peter },
};

/** Runs the bakery, and administers it. */
export const lotte = member(101, "Lotte van Rijn", {
  unit: "BAKKERIJ",
  jobTitle: "Eigenaar",
  roles: ["administrator", "hr_adviser", "author"],
});
export const faridAtTheBakery = {
  ...member(102, "Farid El Amrani", { unit: "BAKKERIJ", jobTitle: "HR-adviseur", roles: ["hr_adviser"] }),
  loginId: "login-farid",
};

export const vanRijn: CastOrganisation = {
  id: numbered("000", 2),
  name: "Bakkerij Van Rijn",
  units: [unit(101, "BAKKERIJ", "Bakkerij Van Rijn")],
  people: [lotte, faridAtTheBakery],
  leaders: { BAKKERIJ: lotte },
};

export const organisations = [deLinde, vanRijn] as const;

/** Everybody's password in the tests. */
export const password = "een lange zin die niemand raadt";
