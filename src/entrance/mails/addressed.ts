import type { OpenOrganisation } from "../organisations.ts";

/** To whom a mail of the entrance goes, and in whose name. */
export interface Addressed {
  readonly organisation: OpenOrganisation;
  /** The address of the login, not what the organisation has written down. */
  readonly email: string;
  readonly at: Date;
}
