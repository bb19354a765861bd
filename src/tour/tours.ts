/** The way round for every role: a few pages worth a look, in the order of a story. */
import type { GuideRole } from "#people";
import * as m from "#messages/tour";

export interface Stop {
  readonly href: string;
  readonly label: () => string;
}

const stop = (href: string, label: () => string): Stop => ({ href, label });

export const tours: Readonly<Record<GuideRole, readonly Stop[]>> = {
  director: [
    stop("/?van=organisatie", m.directorHouse),
    stop("/afdelingen", m.directorUnits),
    stop("/catalogus", m.directorCatalogue),
    stop("/mijn-team", m.directorTeam),
  ],
  hr_adviser: [
    stop("/?van=organisatie", m.hrHouse),
    stop("/catalogus?q=medicijnen", m.hrRenewals),
    stop("/meldingen", m.hrHandover),
    stop("/mensen/import", m.hrImport),
    stop("/mensen?state=left", m.hrLeft),
  ],
  leader: [
    stop("/mijn-team", m.leaderTeam),
    stop("/catalogus?q=feedback", m.leaderEnrol),
    stop("/leren", m.leaderLearning),
    stop("/meldingen", m.leaderNotices),
  ],
  trainer: [
    stop("/catalogus?q=handover", m.trainerLearners),
    stop("/maken", m.trainerTrainings),
    stop("/leren", m.trainerLearning),
  ],
  nurse: [
    stop("/leren", m.employeeLearning),
    stop("/catalogus", m.employeeCatalogue),
    stop("/mensen?q=verpleegkundige", m.employeePeople),
    stop("/", m.employeeHouse),
    stop("/over-mij", m.nurseAboutMe),
  ],
  author: [
    stop("/maken?q=afscheid", m.authorDraft),
    stop("/trainingen/nieuw", m.authorNew),
    stop("/maken", m.authorTrainings),
  ],
  works_council: [
    stop("/gegevensregister", m.councilRegister),
    stop("/?van=organisatie", m.councilHouse),
    stop("/over-mij", m.councilAboutMe),
  ],
  administrator: [
    stop("/beheer", m.administratorOffice),
    stop("/beheer/logboek", m.administratorLog),
    stop("/beheer/postvak", m.administratorMail),
    stop("/rondleiding", m.administratorAnew),
  ],
};
