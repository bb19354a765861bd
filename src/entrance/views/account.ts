import type { Reader } from "#platform/i18n/locale.ts";
import { deviceWords } from "../device-words.ts";
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

export interface AccountView {
  readonly email: string;
  /** The address that the organisation wrote down since, and that its owner has not confirmed yet. */
  readonly newEmail: string | null;
  readonly hasPassword: boolean;
  readonly passkeys: readonly PasskeyView[];
  readonly hasSecondStep: boolean;
  readonly recoveryCodesLeft: number;
  readonly sessions: readonly SessionView[];
  readonly hasSeveralOrganisations: boolean;
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
  hasSeveralOrganisations: known.organisationCount > 1,
});
