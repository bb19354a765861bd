import { form, page, type Route } from "#platform/http/routes.ts";
import * as m from "#messages/people";
import { addStep, removeStep } from "../actions/change-steps.ts";
import { cancelReorganisation, planReorganisation, reopenReorganisation } from "../actions/plan-reorganisation.ts";
import {
  changeReorganisation,
  discardReorganisation,
  readNewReorganisation,
  startReorganisation,
} from "../actions/prepare-reorganisation.ts";
import { readReorganisation } from "../actions/read-reorganisation.ts";
import { readReorganisations } from "../actions/read-reorganisations.ts";
import { dayText } from "../pages/employment-words.ts";
import { NewReorganisationPage } from "../pages/reorganisation/new-reorganisation.tsx";
import { ReorganisationPage } from "../pages/reorganisation/reorganisation.tsx";
import { ReorganisationsPage } from "../pages/reorganisation/reorganisations.tsx";

const all = "/afdelingen/reorganisaties";
const one = `${all}/:reorganisationId`;
const goesTo = ({ reorganisationId }: { readonly reorganisationId: string }): string => `${all}/${reorganisationId}`;

const list = page(all, readReorganisations, ReorganisationsPage);
const starting = page(`${all}/nieuw`, readNewReorganisation, NewReorganisationPage);
const reorganisation = page(one, readReorganisation, ReorganisationPage);

/** Before the doors of units, whose addresses look like these. */
export const reorganisationRoutes: readonly Route[] = [
  list,
  starting,
  form(`${all}/nieuw`, startReorganisation, { goesTo, again: starting }),
  reorganisation,
  form(`${one}/naam`, changeReorganisation, { goesTo, says: m.reorganisationSaved, again: reorganisation }),
  form(`${one}/stappen`, addStep, {
    goesTo: ({ reorganisationId, kind }) => `${all}/${reorganisationId}?stap=${kind}#steps`,
    says: m.stepAdded,
    again: reorganisation,
  }),
  form(`${one}/stappen/:stepId/weg`, removeStep, { goesTo, says: m.stepRemoved, again: reorganisation }),
  form(`${one}/plannen`, planReorganisation, {
    goesTo,
    says: ({ name, day }) => m.reorganisationWasPlanned({ name, day: dayText(day) }),
    again: reorganisation,
  }),
  form(`${one}/afblazen`, cancelReorganisation, { goesTo, says: m.reorganisationWasCancelled, again: reorganisation }),
  form(`${one}/heropenen`, reopenReorganisation, { goesTo, again: reorganisation }),
  form(`${one}/weggooien`, discardReorganisation, {
    goesTo: () => all,
    says: m.reorganisationDiscarded,
    again: reorganisation,
  }),
];
