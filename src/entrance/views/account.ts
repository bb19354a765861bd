import type { Reader } from "#platform/i18n/locale.ts";
import type { Proof } from "#platform/identity/sign-ins.ts";
import { deviceKindWords, deviceWords } from "../device-words.ts";
import type { OwnLogin } from "../own-login.ts";

export interface PasskeyView {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
}

export interface SessionView {
  readonly id: string;
  /** "Chrome op Windows" */
  readonly device: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly isShared: boolean;
  readonly isThisOne: boolean;
}

/** Once that somebody came in, or tried to. */
export interface SignInView {
  readonly id: string;
  readonly at: Date;
  readonly device: string;
  /** A part of the address: "192.0.2.0/24". */
  readonly network: string | null;
  readonly way: Proof["way"] | "wrong_password";
  readonly secondStep: NonNullable<Proof["secondStep"]> | "none";
  readonly isNewDevice: boolean;
}

export interface AccountView {
  readonly email: string;
  /** The address that the organisation wrote down since, and that its owner has not confirmed yet. */
  readonly newEmail: string | null;
  readonly hasPassword: boolean;
  readonly passkeys: readonly PasskeyView[];
  readonly hasSecondStep: boolean;
  readonly recoveryCodesLeft: number;
  readonly sessions: readonly SessionView[];
  /** The last times, the newest first. */
  readonly signIns: readonly SignInView[];
  readonly failures: readonly SignInView[];
  /** Of the last ninety days. */
  readonly failureCount: number;
  readonly hasSeveralOrganisations: boolean;
}

/** A sign-in as the log has it. */
interface KeptSignIn {
  readonly id: string;
  readonly at: Date;
  readonly way: string;
  readonly secondStep: string | null;
  readonly isNewDevice: boolean;
  readonly browser: string | null;
  readonly system: string | null;
  readonly network: string | null;
}

interface Known {
  readonly login: OwnLogin;
  readonly passkeys: readonly PasskeyView[];
  readonly sessions: readonly {
    readonly id: string;
    readonly device: string;
    readonly sharedDevice: boolean;
    readonly createdAt: Date;
    readonly seenAt: Date;
  }[];
  readonly signIns: readonly KeptSignIn[];
  readonly failures: readonly KeptSignIn[];
  readonly failureCount: number;
  readonly hasSecondStep: boolean;
  readonly codesLeft: number;
  readonly organisationCount: number;
  readonly sessionId: string;
}

export const accountView = (known: Known, reader: Reader): AccountView => ({
  email: known.login.email,
  newEmail: known.login.person.email === known.login.email ? null : known.login.person.email,
  hasPassword: known.login.passwordHash !== null,
  passkeys: known.passkeys.map(({ id, name, createdAt, usedAt }) => ({ id, name, createdAt, usedAt })),
  hasSecondStep: known.hasSecondStep,
  recoveryCodesLeft: known.codesLeft,
  sessions: known.sessions.map(({ id, device, sharedDevice, createdAt, seenAt }) => ({
    id,
    device: deviceWords(device, reader),
    createdAt,
    seenAt,
    isShared: sharedDevice,
    isThisOne: id === known.sessionId,
  })),
  signIns: known.signIns.map((signIn) => signInView(signIn, reader)),
  failures: known.failures.map((failure) => failureView(failure, reader)),
  failureCount: known.failureCount,
  hasSeveralOrganisations: known.organisationCount > 1,
});

const signInView = (
  { id, at, way, secondStep, isNewDevice, network, ...kind }: KeptSignIn,
  reader: Reader,
): SignInView => ({
  id,
  at,
  way: way as SignInView["way"],
  secondStep: (secondStep ?? "none") as SignInView["secondStep"],
  isNewDevice,
  network,
  device: deviceKindWords(kind, reader),
});

/** Without a code that was wrong, it was the password that was. */
function failureView(failure: KeptSignIn, reader: Reader): SignInView {
  const view = signInView(failure, reader);
  return view.way === "password" && view.secondStep === "none" ? { ...view, way: "wrong_password" } : view;
}
