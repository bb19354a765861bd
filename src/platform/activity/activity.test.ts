import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { acting } from "#test/actors.ts";
import { aylin, deLinde, lotte } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import type { Acting } from "../action/acting.ts";
import type { Actor } from "../actor.ts";
import { now, setClock } from "../clock.ts";
import { globalDatabase, inOrganisation } from "../db/database.ts";
import { newId } from "../db/id.ts";
import { type Activity, distributeActivity, type Listener } from "./distribute.ts";
import { hearHistory } from "./history.ts";
import { record, recordAll, takeNews } from "./record.ts";
import { recordPast } from "./record-past.ts";

useDatabase();

let aylins: Actor;
let lottes: Actor;
beforeAll(async () => {
  aylins = await acting(aylin);
  lottes = await acting(lotte);
});
afterEach(() => setClock(null));

/** Records that something was finished; gives what. */
async function finish(actor: Actor, context = {}): Promise<string> {
  const object = { kind: "test", id: newId() };
  await inOrganisation(actor.organisationId, (db) =>
    record({ actor, db, now: now() }, "test.finished", object, context),
  );
  return object.id;
}

function listening(hear: (activity: Activity) => void = () => {}): Listener & { heard: Activity[] } {
  const heard: Activity[] = [];
  return {
    name: "test",
    verbs: ["test.finished"],
    heard,
    hear: async (_acting, activity) => {
      hear(activity);
      heard.push(activity);
    },
  };
}

describe("the activity spine", () => {
  it("brings what happened to its listeners once, each in its own organisation", async () => {
    await finish(aylins, { score: 80 });
    await finish(lottes);
    const ear = listening();
    expect(await distributeActivity([ear])).toBe(2);
    expect(new Set(ear.heard.map((activity) => activity.actorId))).toEqual(new Set([aylin.id, lotte.id]));
    expect(ear.heard.find((activity) => activity.actorId === aylin.id)?.context).toEqual({ score: 80 });
    expect(await distributeActivity([ear])).toBe(0);
  });

  it.each([1, 30, -24])("brings what happened while the clock was %i hours off when it is right again", async (off) => {
    setClock(() => new Date(Date.now() + off * 3600_000));
    await finish(aylins);
    const deaf = listening(() => {
      throw new Error("doof");
    });
    if (off > 24) await distributeActivity([deaf]);
    setClock(null);
    const ear = listening();
    await distributeActivity([ear]);
    expect(ear.heard).toHaveLength(1);
  });

  it("knows of a transaction whether it has something to tell, so that nobody is woken for nothing", async () => {
    const hasNews = (actor: Actor, work: (acting: Acting) => Promise<void>): Promise<boolean> =>
      inOrganisation(actor.organisationId, async (db) => {
        await work({ actor, db, now: now() });
        return takeNews(db);
      });
    expect(await hasNews(aylins, (at) => record(at, "test.finished", { kind: "test", id: newId() }))).toBe(true);
    expect(await hasNews(aylins, (at) => recordAll(at, []))).toBe(false);
    expect(await hasNews(aylins, async () => {})).toBe(false);
    await globalDatabase().deleteFrom("platform.activity_pending").execute();
  });

  it("tells nothing of a change that was rolled back", async () => {
    const failing = inOrganisation(deLinde.id, async (db) => {
      await record({ actor: aylins, db, now: now() }, "test.finished", { kind: "test", id: newId() });
      throw new Error("toch niet");
    });
    await expect(failing).rejects.toThrow("toch niet");
    expect(await distributeActivity([listening()])).toBe(0);
  });

  it("keeps what a listener could not handle, and tries it later without holding up the rest", async () => {
    await finish(aylins, { first: true });
    await finish(aylins, { first: false });
    let stumble = true;
    const ear = listening((activity) => {
      if (stumble && activity.context["first"]) throw new Error("struikelt");
    });
    await distributeActivity([ear]);
    expect(ear.heard.map((activity) => activity.context)).toEqual([{ first: false }]);
    const waiting = await globalDatabase().selectFrom("platform.activity_pending").select("attempts").execute();
    expect(waiting).toEqual([{ attempts: 1 }]);

    stumble = false;
    const later = new Date(Date.now() + 60_000);
    setClock(() => later);
    await distributeActivity([ear]);
    expect(ear.heard.map((activity) => activity.context)).toEqual([{ first: false }, { first: true }]);
  });

  it("undoes what was written with what a listener could not handle, and writes it once", async () => {
    const [fine, failing] = [await finish(aylins), await finish(aylins)];
    const echo: Listener = {
      ...listening(),
      hear: async (acting, { object }) => {
        if (object.id === failing) throw new Error("struikelt");
        await record(acting, "test.echoed", object);
      },
    };
    expect(await distributeActivity([echo])).toBe(2 + 1);
    const echoed = await inOrganisation(deLinde.id, (db) =>
      db.selectFrom("platform.activity").select("object_id").where("verb", "=", "test.echoed").execute(),
    );
    expect(echoed).toEqual([{ object_id: fine }]);
    await globalDatabase().deleteFrom("platform.activity_pending").execute();
  });

  it("tells what waited together at once to who hears that better, in the order in which it happened", async () => {
    const objects: string[] = [];
    for (let nth = 0; nth < 3; nth += 1) objects.push(await finish(aylins));
    const together: string[][] = [];
    const ear: Listener = {
      ...listening(),
      hearSeveral: async (_acting, activities) => {
        together.push(activities.map(({ object }) => object.id));
      },
    };
    await distributeActivity([ear]);
    expect(together).toEqual([objects]);
  });

  it("is heard once when two processes look at the same time", async () => {
    await Promise.all(Array.from({ length: 20 }, () => finish(aylins)));
    const [one, other] = [listening(), listening()];
    await Promise.all([distributeActivity([one]), distributeActivity([other])]);
    const ids = [...one.heard, ...other.heard].map((activity) => activity.id);
    expect(new Set(ids).size).toBe(20);
    expect(ids.length).toBe(20);
  });

  it("lets a past be heard in the order of time, as far back as a listener remembers, and leaves nothing to distribute", async () => {
    const daysAgo = (days: number): Date => new Date(now().getTime() - days * 86_400_000);
    const forgetful = { ...listening(), remembersDays: 30 };
    const atOnce: string[] = [];
    const whole: Listener = {
      ...listening(),
      hearAll: async (_acting, activities) => {
        atOnce.push(...activities.map(({ context }) => String(context["day"])));
      },
    };
    await inOrganisation(deLinde.id, async (db) => {
      const at = { actor: aylins, db, now: now() };
      const past = await recordPast(
        at,
        [3, 90, 12].map((day) => ({
          verb: "test.finished",
          object: { kind: "test", id: newId() },
          occurredAt: daysAgo(day),
          actorId: aylin.id,
          context: { day },
        })),
      );
      await record({ ...at, now: daysAgo(7) }, "test.finished", { kind: "test", id: newId() }, { day: 7 });
      await hearHistory(at, past, [forgetful, whole]);
    });
    expect(forgetful.heard.map(({ context }) => context["day"])).toEqual([12, 7, 3]);
    expect(atOnce).toEqual(["90", "12", "7", "3"]);
    expect(await distributeActivity([listening()])).toBe(0);
  });

  it("can be added to and read, and never changed", async () => {
    const change = inOrganisation(deLinde.id, (db) =>
      db.updateTable("platform.activity").set({ verb: "anders" }).execute(),
    );
    await expect(change).rejects.toThrow(/permission denied/);
    const removal = inOrganisation(deLinde.id, (db) => db.deleteFrom("platform.audit").execute());
    await expect(removal).rejects.toThrow(/permission denied/);
  });
});
