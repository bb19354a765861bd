import type { Sheet } from "#platform/spreadsheet/sheet.ts";
import * as m from "#messages/people";

const example = [
  "1001;Anna;;Voorbeeld;anna@voorbeeld.nl;Directeur;Leidinggeven;directie;DIR;Directie;;;01-05-2019;;Onbepaalde tijd;1",
  "1002;Bart;van der;Model;bart@voorbeeld.nl;Teamleider;Leidinggeven;teamleider;ZUID;Team Zuid;DIR;1001;15-09-2021;;Onbepaalde tijd;0,889",
  "1003;Carla;de;Proef;carla@voorbeeld.nl;Kok;Facilitair;medewerker;ZUID;Team Zuid;DIR;1002;01-03-2026;28-02-2029;Bepaalde tijd;0,6",
];

/** A small file that can be imported as it is, to fill in or to compare one's own with. */
export const exampleSheet = (): Sheet => ({
  name: m.importExampleName(),
  headings: [
    "Personeelsnummer",
    "Roepnaam",
    "Tussenvoegsel",
    "Achternaam",
    "E-mailadres werk",
    "Functie",
    "Functiefamilie",
    "Laag",
    "Afdelingscode",
    "Afdeling",
    "Bovenliggende afdeling",
    "Personeelsnummer leidinggevende",
    "Datum in dienst",
    "Datum uit dienst",
    "Contractsoort",
    "FTE",
  ],
  rows: example.map((row) => row.split(";")),
});
