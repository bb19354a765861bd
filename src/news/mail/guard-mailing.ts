import type { Acting } from "#platform/action/acting.ts";
import { type GuardedMail, guardMail } from "#platform/mail/guard.ts";
import { whatMayBeTold } from "../may-tell.ts";
import { findMailReader } from "../queries/mailings.ts";
import { findMailed } from "../queries/notices.ts";
import { planMail, updateWaitAgain } from "../queries/waiting.ts";

export const mailingEvent = "news.mailing";

/** So many notices of a mailing are looked at before it goes. */
export const mostChecked = 50;

/**
 * A mail may lie for days before a mail server takes it. Just before it goes we look once more: not to who left, is blocked or
 * stopped it; not when all was read on the site meanwhile; and when part of it may not be told any more, the rest comes in the
 * next.
 */
guardMail(mailingEvent, async (acting, mail) => {
  const mailingId = mail.event.slice(mailingEvent.length + 1);
  const reader = await findMailReader(acting, mailingId);
  if (!reader?.canSignIn || reader.isStopped) return false;
  const notices = await findMailed(acting, mailingId, mostChecked);
  const told = await whatMayBeTold(acting, notices);
  const isWhole = told.every((each, index) => each !== null && each.bundled === notices[index]?.bundled);
  if (isWhole && reader.email === mail.recipient) return notices.length > 0;
  const left = notices.filter((_, index) => told[index] !== null).map((notice) => notice.id);
  await tellInNext(acting, mail, left);
  return false;
});

async function tellInNext(acting: Acting, { personId }: GuardedMail, noticeIds: readonly string[]): Promise<void> {
  if (personId === null || noticeIds.length === 0) return;
  await updateWaitAgain(acting, noticeIds);
  await planMail(acting, [personId], acting.now);
}
