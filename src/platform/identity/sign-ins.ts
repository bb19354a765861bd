/** The log of sign-ins: when, in which way, on what kind of device, from which network. It is for whoever the login is of. */
import { type Db, globalDatabase } from "../db/database.ts";
import { newId } from "../db/id.ts";
import { deviceKindOf } from "./device-kind.ts";
import { networkOf } from "./network.ts";
import {
  countHeldBack,
  deleteSignInsBefore,
  insertFailedSignIn,
  insertSignIn,
  upsertKnownDevice,
} from "./queries/sign-ins.ts";
import { hashToken } from "./token.ts";

/** How somebody showed, or tried to show, who they are. "first_time": with an invitation, or as the founder of the house. */
export const signInWays = ["password", "link", "new_password", "first_time", "passkey"] as const;
export type SignInWay = (typeof signInWays)[number];

export interface Proof {
  readonly way: SignInWay;
  /** The code that came after it: of the app, a recovery code, or one that did not fit. Null where none was asked. */
  readonly secondStep: "app" | "recovery" | "wrong" | null;
}

export interface FromWhere {
  /** The browser's own description of itself. */
  readonly device: string;
  /** As `callerOf` names it. */
  readonly address: string;
}

const day = 24 * 3600_000;
/** How long a sign-in is kept. */
export const signInsKept = 90 * day;
/** How long a browser is known after it last came in; browsers keep no cookie longer. */
export const devicesKept = 400 * day;

const placeOf = ({ device, address }: FromWhere) => ({ ...deviceKindOf(device), network: networkOf(address) });

/** Somebody came in. */
export const keepSignIn = (
  db: Db,
  loginId: string,
  { way, secondStep }: Proof,
  from: FromWhere & { readonly isNewDevice: boolean },
  at: Date,
): Promise<void> =>
  insertSignIn(db, {
    id: newId(),
    login_id: loginId,
    tried_at: at,
    succeeded: true,
    way,
    second_step: secondStep,
    new_device: from.isNewDevice,
    ...placeOf(from),
  });

/** Somebody did not come in. With an address that nobody has, or a passkey of nobody, `loginId` is null: then it is only counted. */
export const keepFailedSignIn = (
  loginId: string | null,
  { way, secondStep }: Proof,
  from: FromWhere,
  at: Date,
): Promise<void> =>
  insertFailedSignIn(globalDatabase(), {
    id: newId(),
    login_id: loginId,
    tried_at: at,
    succeeded: false,
    way,
    second_step: secondStep,
    ...placeOf(from),
  });

/** Somebody tried again too soon. */
export const keepHeldBack = (at: Date): Promise<void> => countHeldBack(globalDatabase(), at);

/** Remembers the browser that carries `token`. True when it did not come in with this login before. The hash of one login says nothing of another. */
export const meetDevice = (db: Db, loginId: string, token: string, at: Date): Promise<boolean> =>
  upsertKnownDevice(db, loginId, hashToken(`${loginId} ${token}`), at);

/** Forgets what was kept long enough, of every login; returns how many sign-ins went. */
export const forgetSignIns = (db: Db, at: Date): Promise<number> =>
  deleteSignInsBefore(db, new Date(at.getTime() - signInsKept), new Date(at.getTime() - devicesKept));
