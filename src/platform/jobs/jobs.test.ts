import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { organisationItself } from "#platform/actor.ts";
import { connectionPool, inOrganisation } from "#platform/db/database.ts";
import { deLinde, vanRijn } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { setClock } from "../clock.ts";
import { closeLive } from "../live/live.ts";
import { installJobs } from "./install.ts";
import { closeJobs, defineJob, openJobs, performDueJobs, superviseJobs, workOnJobs } from "./jobs.ts";
import { defineRoutine, performDueRoutines } from "./routine.ts";

const database = useDatabase();

const done: { readonly organisationId: string; readonly word: string }[] = [];
const write = defineJob({
  name: "test.write",
  data: z.object({ word: z.string() }),
  retries: 2,
  expireInSeconds: 1,
  run: async ({ organisationId }, { word }) => {
    done.push({ organisationId, word });
  },
});

const plan = (word: string, organisationId = deLinde.id): Promise<void> =>
  inOrganisation(organisationId, (db) =>
    write.plan({ actor: organisationItself(organisationId), db, now: new Date() }, { word }),
  );

const takeAndDie = (): Promise<unknown> =>
  connectionPool().query(
    "update jobs.job set state = 'active', started_on = now() - interval '1 hour' where name = 'test.write' and state = 'created'",
  );

describe("a job", () => {
  it("is done as the organisation that planned it, once", async () => {
    await installJobs(database.owner(), [write]);
    await plan("een");
    await plan("twee", vanRijn.id);
    expect(await performDueJobs([write])).toBe(2);
    expect(await performDueJobs([write])).toBe(0);
    expect(new Set(done.splice(0))).toEqual(
      new Set([
        { organisationId: deLinde.id, word: "een" },
        { organisationId: vanRijn.id, word: "twee" },
      ]),
    );
  });

  it("is not done when the change that planned it is undone", async () => {
    const undone = inOrganisation(deLinde.id, async (db) => {
      await write.plan({ actor: organisationItself(deLinde.id), db, now: new Date() }, { word: "nooit" });
      throw new Error("toch niet");
    });
    await expect(undone).rejects.toThrow("toch niet");
    expect(await performDueJobs([write])).toBe(0);
  });

  it("whose process died is taken up by another", async () => {
    await plan("opnieuw");
    await takeAndDie();
    expect(await performDueJobs([write])).toBe(0);
    await superviseJobs();
    await connectionPool().query(
      "update jobs.job set start_after = now() where name = 'test.write' and state = 'retry'",
    );
    expect(await performDueJobs([write])).toBe(1);
    expect(done.splice(0)).toEqual([{ organisationId: deLinde.id, word: "opnieuw" }]);
  });

  it("whose worker gives no sign of life is taken up long before its time is over", async () => {
    const long = defineJob({
      name: "test.long",
      data: z.object({}),
      expireInSeconds: 3600,
      run: async () => {},
    });
    await installJobs(database.owner(), [long]);
    await inOrganisation(deLinde.id, (db) =>
      long.plan({ actor: organisationItself(deLinde.id), db, now: new Date() }, {}),
    );
    const heardAgo = (interval: string): Promise<unknown> =>
      connectionPool().query(
        `update jobs.job set state = 'active', started_on = now() - interval '1 hour' / 2, heartbeat_on = now() - interval '${interval}'
        where name = 'test.long'`,
      );
    const superviseNow = async (): Promise<string> => {
      await connectionPool().query("update jobs.queue set monitor_on = null, monitor_claim_on = null");
      await superviseJobs();
      const { rows } = await connectionPool().query<{ state: string }>(
        "select state from jobs.job where name = 'test.long'",
      );
      return rows[0]?.state ?? "";
    };
    await heardAgo("20 seconds");
    expect(await superviseNow()).toBe("active");
    await heardAgo("40 seconds");
    expect(await superviseNow()).toBe("retry");
  });

  it("that was planned while the database's clock was an hour ahead does not wait for that hour", async () => {
    const query = (text: string): Promise<unknown> => connectionPool().query(text);
    await plan("vooruit");
    await query(`update jobs.job set created_on = now() + interval '1 hour', start_after = now() + interval '1 hour'
      where name = 'test.write' and state = 'created'`);
    expect(await performDueJobs([write])).toBe(0);
    await superviseJobs();
    expect(await performDueJobs([write])).toBe(1);
    await plan("gestorven");
    await query(`update jobs.job set state = 'active', started_on = now() + interval '1 hour', heartbeat_on = now() + interval '1 hour'
      where name = 'test.write' and state = 'created'`);
    await query(
      "update jobs.queue set monitor_on = now() + interval '1 hour', monitor_claim_on = now() + interval '1 hour'",
    );
    await superviseJobs();
    await query("update jobs.job set heartbeat_on = heartbeat_on - interval '40 seconds' where state = 'active'");
    await query("update jobs.queue set monitor_on = null, monitor_claim_on = null");
    await superviseJobs();
    await query("update jobs.job set start_after = now() where name = 'test.write' and state = 'retry'");
    expect(await performDueJobs([write])).toBe(1);
    expect(done.splice(0).map(({ word }) => word)).toEqual(["vooruit", "gestorven"]);
  });

  it("is refused when what was planned is not what it expects", async () => {
    await expect(write.perform({ word: 3 }, deLinde.id)).rejects.toThrow("expected string");
  });

  it("does not wait for the next look when many wait already, as after a night without a worker", async () => {
    const words = Array.from({ length: 12 }, (_, number) => `gewacht ${number}`);
    for (const word of words)
      await inOrganisation(deLinde.id, (db) =>
        write.plan(
          { actor: organisationItself(deLinde.id), db, now: new Date() },
          { word },
          { startAfter: new Date() },
        ),
      );
    await workOnJobs([write]);
    await vi.waitUntil(() => done.length === words.length, { timeout: 15_000 });
    await closeJobs();
    await closeLive();
    await openJobs();
    expect(
      done
        .splice(0)
        .map(({ word }) => word)
        .toSorted(),
    ).toEqual(words.toSorted());
  });

  it("is done in the background by a process that works, which finishes before it closes", async () => {
    await workOnJobs([write]);
    await plan("achtergrond");
    await vi.waitUntil(() => done.length === 1, { timeout: 10_000 });
    await closeJobs();
    await closeLive();
    await openJobs();
    expect(done.splice(0)).toEqual([{ organisationId: deLinde.id, word: "achtergrond" }]);
  });

  it("can plan another while its process closes already", async () => {
    const begun = Promise.withResolvers<void>();
    const closing = Promise.withResolvers<void>();
    const chain = defineJob({
      name: "test.chain",
      data: z.object({}),
      retries: 0,
      run: async () => {
        begun.resolve();
        await closing.promise;
        await plan("vervolg");
      },
    });
    await installJobs(database.owner(), [chain]);
    await workOnJobs([chain]);
    await inOrganisation(deLinde.id, (db) =>
      chain.plan({ actor: organisationItself(deLinde.id), db, now: new Date() }, {}),
    );
    await begun.promise;
    const closed = closeJobs();
    closing.resolve();
    await closed;
    await closeLive();
    await openJobs();
    const { rows } = await connectionPool().query("select state from jobs.job where name = 'test.chain'");
    expect(rows).toEqual([{ state: "completed" }]);
    expect(await performDueJobs([write])).toBe(1);
    expect(done.splice(0)).toEqual([{ organisationId: deLinde.id, word: "vervolg" }]);
  });
});

describe("a routine", () => {
  afterEach(() => setClock(null));
  const hours = (count: number): void => setClock(() => new Date(Date.now() + count * 3600_000));
  const routine = defineRoutine({ name: "test.routine", everySeconds: 60, run: async () => {} });

  it("that takes long is left to the process that is at it", async () => {
    const finished = Promise.withResolvers<void>();
    const begun: string[] = [];
    const long = defineRoutine({
      name: "test.long-routine",
      everySeconds: 60,
      run: async ({ organisationId }) => {
        begun.push(organisationId);
        if (organisationId === deLinde.id) await finished.promise;
      },
    });
    const running = performDueRoutines([long], 5000);
    await vi.waitUntil(() => begun.includes(deLinde.id));
    hours(1);
    await vi.waitUntil(isRenewed, { timeout: 20_000, interval: 100 });
    await performDueRoutines([long], 5000);
    expect(begun.filter((id) => id === deLinde.id)).toHaveLength(1);
    finished.resolve();
    await running;
  });

  const isRenewed = async (): Promise<boolean> => {
    const { rowCount } = await connectionPool().query(
      `select from platform.routine_run where name = 'test.long-routine' and organisation_id = $1 and due_at > now() + interval '50 minutes'`,
      [deLinde.id],
    );
    return rowCount === 1;
  };

  it.each([1, 30, -24])("that ran while the clock was %i hours off goes on when it is right again", async (off) => {
    await connectionPool().query("delete from platform.routine_run");
    expect(await performDueRoutines([routine])).toBe(2);
    hours(off);
    await performDueRoutines([routine]);
    setClock(null);
    const again = await performDueRoutines([routine]);
    setClock(() => new Date(Date.now() + 61_000));
    expect(again + (await performDueRoutines([routine]))).toBeGreaterThanOrEqual(2);
    expect(await performDueRoutines([routine])).toBe(0);
  });
});
