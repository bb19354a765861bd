/** How the demonstration organisation is built: two places to live with care, care at home, and what carries them. Everything is invented. */
export const organisationName = "Zorggroep Waterkant";

export interface DemonstrationUnit {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  /** Key of who leads it; a location without one is led from above. */
  readonly leader?: string;
}

/** Each after the unit that it hangs below. */
export const units: readonly DemonstrationUnit[] = [
  { code: "WATERKANT", name: organisationName, parent: null, leader: "hanneke" },

  { code: "WONEN", name: "Wonen met zorg", parent: "WATERKANT", leader: "carla" },
  { code: "SLUISHOF", name: "Woonzorgcentrum De Sluishof", parent: "WONEN" },
  { code: "SLUIS", name: "Team Sluis", parent: "SLUISHOF", leader: "mehmet" },
  { code: "KADE", name: "Team Kade", parent: "SLUISHOF", leader: "esther" },
  { code: "NACHT", name: "Nachtzorg", parent: "SLUISHOF", leader: "ravi" },
  { code: "VUURTOREN", name: "Woonhuis De Vuurtoren", parent: "WONEN" },
  { code: "DUIN", name: "Team Duin", parent: "VUURTOREN", leader: "femke" },
  { code: "HELM", name: "Team Helm", parent: "VUURTOREN", leader: "stanley" },

  { code: "THUIS", name: "Zorg thuis", parent: "WATERKANT", leader: "marit" },
  { code: "OEVER", name: "Wijkteam Oever", parent: "THUIS", leader: "anouk" },
  { code: "POLDER", name: "Wijkteam Polder", parent: "THUIS", leader: "joost" },
  { code: "LOODS", name: "Dagbesteding De Loods", parent: "THUIS", leader: "petra" },

  { code: "BEHANDEL", name: "Behandeling en herstel", parent: "WATERKANT", leader: "reza" },

  { code: "BEDRIJF", name: "Bedrijfsvoering", parent: "WATERKANT", leader: "bilal" },
  { code: "KEUKEN", name: "Keuken en restaurant", parent: "BEDRIJF", leader: "marco" },
  { code: "TECHNIEK", name: "Huisvesting en techniek", parent: "BEDRIJF", leader: "henk" },
  { code: "ICT", name: "ICT en zorgtechnologie", parent: "BEDRIJF", leader: "thijs" },
  { code: "PLANNING", name: "Planning en flexbureau", parent: "BEDRIJF" },
  { code: "GELD", name: "Financiën en administratie", parent: "BEDRIJF" },

  { code: "MENSEN", name: "Mens en organisatie", parent: "WATERKANT", leader: "josien" },
  { code: "LEREN", name: "Leercentrum", parent: "MENSEN" },
];
