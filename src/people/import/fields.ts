/** What a column of the file can be. */
export const fields = [
  "personnelNumber",
  "name",
  "firstName",
  "infix",
  "lastName",
  "email",
  "jobTitle",
  "unitCode",
  "unitName",
  "parentCode",
  "parentName",
  "leader",
  "locale",
  "leftOn",
] as const;
export type Field = (typeof fields)[number];

export const isField = (value: unknown): value is Field => fields.some((field) => field === value);

const list = (words: string): readonly string[] =>
  words.split(",").map((heading) => heading.trim().replaceAll(/\s+/g, " "));

/**
 * Headings of Dutch and English HR exports in their search form, the surest first: of two columns that could be the same
 * field, the one whose heading stands earlier gets it.
 */
export const headingsOf: Readonly<Record<Field, readonly string[]>> = {
  personnelNumber: list(`
    personeelsnummer, personeelsnr, personeels nr, personeelnummer, pers nr, persnr, medewerkernummer,
    medewerkersnummer, medewerkernr, medewerker nr, medewerker nummer, medewerker id, medewerkerid,
    werknemernummer, werknemersnummer, werknemernr, werknemer nr, werknemer nummer, registratienummer,
    stamnummer, personnel number, personnel no, employee number, employee no, employee nr, employee id,
    employeeid, employeenumber, staff number, staff id, emp id, emp no, worker id`),
  name: list(`
    volledige naam, naam, naam medewerker, medewerkernaam, medewerker naam, weergavenaam, werknemer, medewerker,
    full name, fullname, display name, displayname, employee name, name, employee`),
  firstName: list(`
    roepnaam, voornaam, voornamen, preferred name, known as, first name, firstname, given name, given names,
    forename`),
  infix: list(`
    tussenvoegsel, tussenvoegsels, voorvoegsel, voorvoegsels, tussen, infix, name prefix, prefix`),
  lastName: list(`
    achternaam, familienaam, geslachtsnaam, geboortenaam, last name, lastname, surname, family name`),
  email: list(`
    e mailadres werk, emailadres werk, e mail werk, email werk, zakelijk e mailadres, zakelijk emailadres, e
    mailadres zakelijk, e mail zakelijk, werkmail, werk e mail, e mailadres, emailadres, e mail adres,
    mailadres, e mail, email, mail, work email, work e mail, business email, email address, e mail address,
    emailaddress, user principal name, userprincipalname`),
  jobTitle: list(`
    functie, functienaam, functietitel, functieomschrijving, functie omschrijving, omschrijving functie, naam
    functie, job title, jobtitle, job, position, position title, title, business title`),
  unitCode: list(`
    afdelingscode, afdelingcode, afdeling code, code afdeling, afdelingsnummer, afdelingsnr, afdeling nummer, oe
    code, oe, organisatorische eenheid code, code organisatorische eenheid, teamcode, team code, department
    code, department id, department number, unit code, org unit code, org unit id, team id`),
  unitName: list(`
    afdeling, afdelingsnaam, afdeling naam, naam afdeling, afdelingsomschrijving, afdeling omschrijving,
    omschrijving afdeling, organisatorische eenheid, organisatie eenheid, organisatieonderdeel, team, teamnaam,
    department, department name, org unit, org unit name, unit, unit name, team name`),
  parentCode: list(`
    bovenliggende afdelingscode, bovenliggende afdeling code, code bovenliggende afdeling, bovenliggende
    afdeling, bovenliggende oe, bovenliggende code, bovenliggende eenheid, hoofdafdelingscode, hoofdafdeling
    code, valt onder, parent code, parent department code, parent department, parent unit, parent org unit,
    parent id, parent`),
  parentName: list(`
    naam bovenliggende afdeling, bovenliggende afdeling naam, bovenliggende afdelingsnaam, hoofdafdeling,
    sector, cluster, divisie, directie, parent name, parent department name, division, business unit`),
  leader: list(`
    personeelsnummer leidinggevende, leidinggevende personeelsnummer, leidinggevende nummer, nummer
    leidinggevende, leidinggevende nr, leidinggevende id, e mail leidinggevende, email leidinggevende,
    leidinggevende e mail, leidinggevende email, direct leidinggevende, leidinggevende, manager id, manager
    employee id, manager number, manager email, line manager, manager, supervisor, reports to, chef, teamleider,
    naam leidinggevende, leidinggevende naam, manager name`),
  locale: list(`
    taal, taalcode, voorkeurstaal, taal medewerker, language, preferred language, locale`),
  leftOn: list(`
    datum uit dienst, uit dienst datum, uit dienst, uitdienst, uitdienstdatum, datum uitdiensttreding,
    uitdiensttreding, einddatum dienstverband, datum einde dienstverband, einde dienstverband, einddatum
    contract, einddatum, termination date, end date, leave date, leaving date, employment end date, last working
    day`),
};
