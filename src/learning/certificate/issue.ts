import { publishedOutline } from "#academy";
import { findOrganisationProfile, findPerson } from "#people";
import type { Acting } from "#platform/action/acting.ts";
import { newId } from "#platform/db/id.ts";
import { insertCertificate } from "../queries/certificates.ts";
import { findTraining } from "../queries/trainings.ts";
import { newCertificateCode, newCertificateNumber, validUntil } from "../rules/certificate.ts";
import { dayIn } from "../rules/due.ts";
import { minutesOf } from "../views/outline.ts";

interface CompletedEnrolment {
  readonly id: string;
  readonly trainingId: string;
  readonly personId: string;
}

/** Gives a certificate to who just completed a training that has one: what it says is taken down now and never changes. */
export async function issueCertificate(acting: Acting, enrolment: CompletedEnrolment): Promise<void> {
  const training = await findTraining(acting, enrolment.trainingId);
  const person = await findPerson(acting, enrolment.personId);
  if (!training?.givesCertificate || !person) return;
  const organisation = await findOrganisationProfile(acting);
  const lessons = (await publishedOutline(acting.db, acting.actor.organisationId, training.id)).flatMap(
    (module) => module.lessons,
  );
  const completedOn = dayIn(acting.now, organisation.timeZone);
  await insertCertificate(acting, {
    id: newId(),
    enrolmentId: enrolment.id,
    personId: person.id,
    trainingId: training.id,
    number: newCertificateNumber(completedOn),
    code: newCertificateCode(),
    personName: person.name,
    trainingTitle: training.title,
    organisationName: organisation.name,
    locale: person.locale,
    estimatedMinutes: minutesOf(training.estimatedMinutes, lessons),
    completedOn,
    validUntil: validUntil(completedOn, training.certificateMonths),
  });
}
