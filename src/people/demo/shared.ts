import type { SharedProfile } from "../shared-profile.ts";

/** What some colleagues tell of themselves, to everybody: by the key of the colleague. */
export const shared: Readonly<Record<string, Pick<SharedProfile, "about" | "skills" | "interests">>> = {
  fatima: {
    about: "Vraag mij gerust mee te kijken bij een lastige wond. Liever een keer te vaak dan te laat.",
    skills: ["Wondzorg", "Arabisch", "Nieuwe collega’s inwerken"],
    interests: ["Palliatieve zorg", "Leidinggeven"],
  },
  mehmet: {
    about: "Teamleider, en nog steeds verpleegkundige. Loop binnen als de deur openstaat.",
    skills: ["Roosteren", "Turks", "Gesprekken bij spanning"],
    interests: ["Coachend leidinggeven"],
  },
  naomi: {
    about: "Ik oefen graag met je voordat het echt moet.",
    skills: ["Tiltechniek", "Reanimatie", "Instructie geven"],
    interests: ["E-learning maken"],
  },
  wilma: {
    about: "Je kunt altijd bij me terecht, ook als je nog niet weet wat je wilt zeggen.",
    skills: ["Luisteren", "Muziek met bewoners"],
    interests: ["Gebarentaal"],
  },
  anjali: {
    about: "Ik zoek uit welke techniek het werk echt lichter maakt.",
    skills: ["Zorgtechnologie", "Excel", "Hindi"],
    interests: ["Data lezen en uitleggen"],
  },
};
