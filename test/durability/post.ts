/** A mail server beside the house that remembers what it took, and takes its time about it, so that a blow may fall between its yes and our note. */
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import type { Ask } from "./load.ts";

export interface Post {
  readonly url: string;
  /** The Message-IDs of what was taken for each address, in the order in which it came. */
  readonly taken: ReadonlyMap<string, readonly string[]>;
  close(): Promise<void>;
}

export async function openPost(slowness: number): Promise<Post> {
  const taken = new Map<string, string[]>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, { envelope }, done) => {
      const take = async (): Promise<void> => {
        const { messageId = "" } = await simpleParser(stream);
        for (const { address } of envelope.rcptTo) taken.set(address, [...(taken.get(address) ?? []), messageId]);
        await delay(slowness);
      };
      void answer(take(), done);
    },
  });
  server.on("error", () => {}); // Or between two words.
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const bound = server.server.address();
  if (bound === null || typeof bound === "string") throw new Error("The mail server did not bind to a port.");
  return {
    url: `smtp://127.0.0.1:${bound.port}`,
    taken,
    close: async () => {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      await closed.promise;
    },
  };
}

/** Says yes when it is done. Whoever was sending may be struck down half-way. */
async function answer(work: Promise<void>, done: (error?: Error) => void): Promise<void> {
  try {
    await work;
    done();
  } catch {
    done(new Error("The mail did not come to its end."));
  }
}

/** Lets all who have no address yet be told by mail, at any hour. */
export async function giveAddresses(ask: Ask): Promise<void> {
  await ask(`
    with reached as (
      update people.person set email = lower(personnel_number) || '@post.example', login_id = 'post-' || id
      where email is null and personnel_number is not null
      returning organisation_id, id, login_id, email, name
    ), logins as (
      insert into identity.login (id, email, name) select login_id, email, name from reached returning id
    ), rhythms as (
      insert into news.mail_rhythm (organisation_id, person_id, digest, digest_at, digest_on, quiet_weekend, is_stopped)
      select organisation_id, id, 'daily', '08:00', 1, false, false from reached
    )
    select count(*) from logins`);
  await ask(`
    insert into identity.membership (login_id, organisation_id)
    select login_id, organisation_id from people.person where login_id like 'post-%'`);
}

/** Lets the time pass that mail waits for. */
export async function letMailBeDue(ask: Ask): Promise<void> {
  await ask(`update news.notice set awaits_since = awaits_since - interval '10 minutes', latest_at = latest_at - interval '10 minutes'
    where awaits_mail = 'at_once'`);
  await ask("update news.mail_due set due_at = now() - interval '1 minute'");
  await ask("update platform.mail set due_at = now() - interval '10 minutes' where state = 'waiting'");
  await ask(`update platform.routine_run set due_at = now()
    where name in ('news.mailings', 'platform.mail.take-up-overdue') and due_at > now()`);
}

/** Looks until no mail waits any more, so many seconds at most. Returns how much is left. */
export async function untilMailed(ask: Ask, seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    await letMailBeDue(ask);
    await delay(15_000);
    const [left] = await ask<{ count: number }>(`
      select (select count(*) from news.notice join people.person on person.id = notice.person_id
              where awaits_mail = 'at_once' and login_id like 'post-%')::int
        + (select count(*) from platform.mail where state = 'waiting')::int as count`);
    if (left?.count === 0 || performance.now() > end) return left?.count ?? 0;
  }
}

/** What became of the mail about each notice. */
export interface Mailed {
  readonly notices: number;
  /** Whose mail never came. */
  readonly lost: readonly string[];
  /** Who got two mails that a mailbox does not know as the same. */
  readonly doubled: readonly string[];
  /** How often the same mail came more than once. */
  readonly repeated: number;
}

/** Holds what was taken against the notices: everybody was told of one thing, and so has one mail. */
export async function compareMail(ask: Ask, { taken }: Post): Promise<Mailed> {
  const told = await ask<{ email: string }>(`
    select email from news.notice join people.person on person.id = notice.person_id
    where login_id like 'post-%' and kind = 'learning.enrolled'`);
  const came = told.map(({ email }) => ({ email, messages: taken.get(email) ?? [] }));
  return {
    notices: told.length,
    lost: came.filter(({ messages }) => messages.length === 0).map(({ email }) => email),
    doubled: came.filter(({ messages }) => new Set(messages).size > 1).map(({ email }) => email),
    repeated: came.filter(({ messages }) => messages.length > 1).length,
  };
}
