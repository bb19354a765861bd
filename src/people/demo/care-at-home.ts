import { team } from "./colleague.ts";

/** The district teams, day care, and the therapists who come by everywhere. */
export const careAtHome = [
  ...team("THUIS", [["Marit Kruse", "Manager zorg thuis", 1580]]),
  ...team("OEVER", [
    ["Anouk Schipper", "Teamleider wijkzorg", 1020],
    ["Daan Meijer", "Wijkverpleegkundige", 670],
    ["Kim Nguyen", "Verzorgende IG", 530],
    ["Olga Nowak", "Helpende plus", 320, { locale: "en" }],
    ["Tineke Hoekstra", "Wijkverpleegkundige", 1280, { roles: ["works_council"] }],
    ["Ilyas Bennani", "Verpleegkundige", 455],
    ["Jolanda Peters", "Verzorgende IG", 2320],
    ["Merel de Graaf", "Verzorgende IG", 190],
    ["Ria Blom", "Huishoudelijke hulp", 1840],
    ["Winston Kromosoeto", "Verzorgende IG", 1360],
  ]),
  ...team("POLDER", [
    ["Joost van Vliet", "Teamleider wijkzorg", 1240],
    ["Hatice Yıldız", "Wijkverpleegkundige", 810],
    ["Marleen Kramer", "Verzorgende IG", 1690],
    ["Sven Mulder", "Verpleegkundige", 365],
    ["Betty Tjong", "Verzorgende IG", 2450],
    ["Lotte Veenstra", "Verzorgende IG", 540],
    ["Aleksander Wiśniewski", "Helpende plus", 275, { locale: "en" }],
    ["Carolien Smeets", "Wijkverpleegkundige", 1910],
    ["Frits Molenaar", "Huishoudelijke hulp", 620],
    ["Maaike Vos", "Verzorgende IG", 760, { left: 34 }],
  ]),
  ...team("LOODS", [
    ["Petra Koster", "Coördinator dagbesteding", 1460],
    ["Jurre Hofstra", "Activiteitenbegeleider", 420],
    ["Soumaya Azzouzi", "Activiteitenbegeleider", 590],
    ["Ger Hermans", "Chauffeur", 2080],
    ["Vera Lammers", "Activiteitenbegeleider", 165],
  ]),
  ...team("BEHANDEL", [
    ["Reza Tehrani", "Manager behandeling", 1120],
    ["Margriet Overbeek", "Specialist ouderengeneeskunde", 1770],
    ["Floor Huisman", "Fysiotherapeut", 505],
    ["Joris Claassen", "GZ-psycholoog", 840],
    ["Sanne Dekker", "Ergotherapeut", 390],
    ["Nadia Farouk", "Logopedist", 730],
    ["Eline Groen", "Diëtist", 245],
    ["Theo van Rossum", "Geestelijk verzorger", 2610],
    ["Linda Romijn", "Fysiotherapeut", 980, { left: 260 }],
  ]),
];
