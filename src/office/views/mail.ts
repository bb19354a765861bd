import type { MailRow } from "../queries/mail.ts";

export interface MailView extends Omit<MailRow, "isWiped"> {
  readonly can: { readonly read: boolean; readonly sendAgain: boolean };
}

export function mailView({ isWiped, ...mail }: MailRow): MailView {
  const isStuck = mail.state === "kept" || mail.state === "failed";
  return { ...mail, can: { read: !isWiped, sendAgain: isStuck && !isWiped } };
}
