import { form, page, type Route } from "#platform/http/routes.ts";
import * as m from "#messages/entrance";
import {
  endPersonSessions,
  invitePerson,
  readPersonSignIn,
  turnOffPersonSecondStep,
} from "../actions/person-sign-in.ts";
import { PersonSignInPage } from "../pages/person-sign-in.tsx";

const path = "/mensen/:personId/inloggen";
const back = ({ personId }: { readonly personId: string }): string => `/mensen/${personId}/inloggen`;

const personPage = page(path, readPersonSignIn, PersonSignInPage);

export const personRoutes: readonly Route[] = [
  personPage,
  form(`${path}/uitnodigen`, invitePerson, {
    goesTo: back,
    says: ({ name }) => m.invitationSent({ name }),
    again: personPage,
  }),
  form(`${path}/afmelden`, endPersonSessions, { goesTo: back, says: m.personSessionsEnded, again: personPage }),
  form(`${path}/code-uit`, turnOffPersonSecondStep, { goesTo: back, says: m.secondStepTurnedOff, again: personPage }),
];
