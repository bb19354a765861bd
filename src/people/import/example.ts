import type { Sheet } from "#platform/spreadsheet/sheet.ts";
import * as m from "#messages/people";

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
    "Afdelingscode",
    "Afdeling",
    "Bovenliggende afdeling",
    "Personeelsnummer leidinggevende",
    "Datum uit dienst",
  ],
  rows: [
    ["1001", "Anna", "", "Voorbeeld", "anna@voorbeeld.nl", "Directeur", "DIR", "Directie", "", "", ""],
    ["1002", "Bart", "van der", "Model", "bart@voorbeeld.nl", "Teamleider", "ZUID", "Team Zuid", "DIR", "1001", ""],
    ["1003", "Carla", "de", "Proef", "carla@voorbeeld.nl", "Medewerker", "ZUID", "Team Zuid", "DIR", "1002", ""],
  ],
});
