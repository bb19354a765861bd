import { team } from "./colleague.ts";

/** The board, and everybody without whom there is no care: kitchen, technique, planning, HR and the learning centre. */
export const support = [
  ...team("WATERKANT", [
    ["Hanneke de Wit", "Directeur-bestuurder", 1460],
    ["Astrid Vonk", "Bestuurssecretaris", 1130],
    ["Jesse Bouwman", "Communicatieadviseur", 350],
  ]),
  ...team("BEDRIJF", [
    ["Bilal Arslan", "Manager bedrijfsvoering", 1010],
    ["Ingrid Postma", "Functioneel beheerder", 1210, { roles: ["administrator"] }],
  ]),
  ...team("KEUKEN", [
    ["Marco Ricci", "Chef-kok", 1840],
    ["Annemiek Jansma", "Kok", 1260],
    ["Desta Girma", "Keukenhulp", 175, { locale: "en" }],
    ["Rob Sluiter", "Kok", 2930],
    ["Zeynep Aktaş", "Voedingsassistent", 610],
    ["Trudy Hofman", "Voedingsassistent", 2170],
    ["Liam de Haan", "Restaurantmedewerker", 85],
  ]),
  ...team("TECHNIEK", [
    ["Henk Scholten", "Hoofd technische dienst", 2400],
    ["Driss Kaddouri", "Monteur", 790],
    ["Gijs Oosterhuis", "Huismeester", 1530],
    ["Mirjam Faber", "Medewerker schoonmaak", 1050],
    ["Ewa Zielińska", "Medewerker schoonmaak", 395, { locale: "en" }],
  ]),
  ...team("ICT", [
    ["Thijs Wolters", "Teamleider ICT", 870],
    ["Anjali Sewpersad", "Adviseur zorgtechnologie", 440],
    ["Niels Broekhuis", "Systeembeheerder", 1380],
    ["Fleur Hartman", "Medewerker servicedesk", 215],
  ]),
  ...team("PLANNING", [
    ["Amira Haddad", "Planner", 210],
    ["Dennis Groot", "Planner", 950],
    ["Kirsten Mol", "Coördinator flexbureau", 1320],
    ["Sabrina Lopes", "Planner", 560],
  ]),
  ...team("GELD", [
    ["Erik Talsma", "Controller", 1480],
    ["Heleen Bakhuis", "Medewerker salarisadministratie", 2250],
    ["Omar Sediqi", "Medewerker cliëntadministratie", 330],
  ]),
  ...team("MENSEN", [
    ["Josien Mulder", "Manager mens en organisatie", 1190],
    ["Youssef Benali", "HR-adviseur", 980, { roles: ["hr_adviser"] }],
    ["Marloes Tuinstra", "HR-adviseur", 480, { roles: ["hr_adviser"] }],
    ["Inge Verhagen", "Recruiter", 290],
  ]),
  ...team("LEREN", [
    ["Ruben Dijkstra", "Opleidingskundige", 760, { roles: ["author", "trainer"] }],
    ["Naomi Pinas", "Praktijkopleider", 640, { roles: ["trainer"] }],
    ["Wouter Lindeman", "Praktijkopleider", 1090, { roles: ["trainer"] }],
    ["Charlotte Evers", "Leeradviseur", 235, { roles: ["author"] }],
    ["Gideon Asante", "Trainer", 820, { locale: "en", roles: ["trainer"] }],
    ["Hilde Reinders", "Coördinator leercentrum", 1570],
  ]),
];
