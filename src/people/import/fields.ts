/** What a column of the file can be. */
export const fields = [
  "personnelNumber",
  "name",
  "firstName",
  "infix",
  "lastName",
  "email",
  "jobTitle",
  "jobFamily",
  "hierarchyLevel",
  "unitCode",
  "unitName",
  "parentCode",
  "parentName",
  "leader",
  "locale",
  "startsOn",
  "leftOn",
  "contract",
  "fte",
  "partTimePercentage",
  "hoursOf36",
  "hoursOf40",
] as const;
export type Field = (typeof fields)[number];

export const isField = (value: unknown): value is Field => fields.some((field) => field === value);

const list = (words: string): readonly string[] =>
  words.split(",").map((heading) => heading.trim().replaceAll(/\s+/g, " "));

/** Hours of which the heading itself says what a full week has: else nobody knows which share they are. */
const hoursOf = (fullWeek: number): readonly string[] =>
  [
    "uren per week",
    "uren week",
    "uren p w",
    "weekuren",
    "contracturen",
    "contracturen per week",
    "arbeidsduur",
    "arbeidsuren per week",
    "hours per week",
    "weekly hours",
    "hours",
  ].flatMap((heading) => [
    `${heading} ${fullWeek}`,
    `${heading} ${fullWeek} uur`,
    `${heading} van ${fullWeek}`,
    `${heading} basis ${fullWeek}`,
    `${heading} fulltime ${fullWeek}`,
    `${heading} of ${fullWeek}`,
    `${heading} ${fullWeek} hours`,
  ]);

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
    employeeid, employeenumber, werknemer id, werknemerid, staff number, staff id, emp id, emp no, worker id, medewerker,
    werknemer, employee`),
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
  jobFamily: list(`
    functiefamilie, functiegroep, functie groep, functiegroepomschrijving, functiecategorie, job family, job group,
    job function, job category`),
  hierarchyLevel: list(`
    laag, hierarchie, hierarchische laag, hierarchieniveau, functieniveau, managementniveau, managementlaag, niveau
    in organisatie, hierarchy level, management level, job level, seniority level, layer`),
  unitCode: list(`
    afdelingscode, afdelingcode, afdeling code, afd code, afdcode, afd nr, afd nummer, code afdeling, afdelingsnummer, afdelingsnr, afdeling nummer, oe
    code, oe, organisatorische eenheid code, code organisatorische eenheid, teamcode, team code, department
    code, department id, department number, unit code, org unit code, org unit id, team id`),
  unitName: list(`
    afdeling, afd, afd naam, afdelingsnaam, afdeling naam, naam afdeling, afdelingsomschrijving, afdeling omschrijving,
    omschrijving afdeling, organisatorische eenheid, organisatie eenheid, organisatieonderdeel, team, teamnaam,
    department, department name, org unit, org unit name, unit, unit name, team name`),
  parentCode: list(`
    bovenliggende afdelingscode, bovenliggende afdeling code, code bovenliggende afdeling, bovenliggende
    afdeling, bovenliggende oe, bovenliggende code, bovenliggende eenheid, hoofdafdelingscode, hoofdafdeling
    code, valt onder, valt onder code, valt onder afdeling, parent code, parent department code, parent department, parent unit, parent org unit,
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
  startsOn: list(`
    datum in dienst, in dienst datum, indienstdatum, in dienst, indienst, datum indiensttreding, indiensttreding,
    in dienst sinds, in dienst vanaf, begindatum dienstverband, startdatum dienstverband, datum begin
    dienstverband, aanvang dienstverband, ingangsdatum dienstverband, begindatum contract, startdatum contract,
    ingangsdatum contract, startdatum, begindatum, hire date, hiredate, date hired, start date, startdate,
    employment start date, contract start date, date of joining, joining date, in service since`),
  leftOn: list(`
    datum uit dienst, uit dienst datum, uit dienst, uitdienst, uitdienstdatum, datum uitdiensttreding,
    uitdiensttreding, einddatum dienstverband, datum einde dienstverband, einde dienstverband, einddatum
    contract, einddatum, termination date, end date, leave date, leaving date, employment end date, last working
    day`),
  contract: list(`
    contractvorm, contractsoort, soort contract, contract soort, type contract, contracttype, contract type, soort
    dienstverband, dienstverband soort, dienstverbandtype, type dienstverband, aard dienstverband, aard
    arbeidsverhouding, arbeidsrelatie, soort arbeidsrelatie, soort medewerker, dienstverband, employment type, type
    of employment, contract, contract kind`),
  fte: list(`
    fte, fte s, aantal fte, fte factor, deeltijdfactor, parttimefactor, parttime factor, part time factor, pt factor,
    dienstverband fte, formatie fte, fte contract, full time equivalent`),
  partTimePercentage: list(`
    deeltijdpercentage, deeltijd percentage, deeltijd, parttimepercentage, parttime percentage, part time percentage,
    pt percentage, dienstverbandpercentage, dienstverband percentage, fte percentage, parttime, part time`),
  hoursOf36: hoursOf(36),
  hoursOf40: hoursOf(40),
};
