import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { distributeActivity } from "#platform/activity/distribute.ts";
import { checkBackup } from "#platform/backup/check-backup.ts";
import { backUpLastNight, startNightlyBackups } from "#platform/backup/nightly.ts";
import { openBackups } from "#platform/backup/overdue.ts";
import { setClock } from "#platform/clock.ts";
import { performDueRoutines } from "#platform/jobs/routine.ts";
import { ask, report, useBackups } from "#test/backups.ts";
import { sanne, ruth } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { useFiles } from "#test/files.ts";
import { openWeb } from "#test/web/web.ts";
import { watchBackups } from "../src/office/watch-backups.ts";
import { allListeners, allStoredKeys } from "../src/rooms.ts";

const database = useDatabase();
const files = useFiles();
const { folder } = useBackups(database, files);
const web = openWeb();
const hour = 3600_000;

/** Everybody came to live here on Monday the ninth, in the afternoon. */
const arrived = "2026-11-09T14:00:00Z";
const at = (moment: string): void => setClock(() => new Date(moment));

let nights = "";
const backUp = (): Promise<boolean> =>
  backUpLastNight({ connection: database.owner(), storedKeys: allStoredKeys(), folder: nights });
const page = async (path = "/beheer/reservekopieen"): Promise<string> => {
  const html = await (await (await web.as(ruth)).get(path)).text();
  return html.replace(/^.*<main/s, "").replace(/<[^>]*>/g, " ");
};

beforeEach(async () => {
  nights = join(folder, crypto.randomUUID());
  openBackups(nights);
  await ask(database.owner(), `update platform.organisation set created_at = '${arrived}'`);
  await ask(database.owner(), "truncate platform.backup_night");
});
afterEach(() => {
  setClock(null);
  openBackups(null);
});

describe("the backup of the night", () => {
  it("is made once, after the first night, and an administrator sees it", async () => {
    at("2026-11-09T20:00:00Z");
    expect(await backUp()).toBe(false);
    expect(await page()).toContain("Er is nog geen reservekopie");
    at("2026-11-10T02:01:00Z");
    expect(await Promise.all([backUp(), backUp()])).toContain(true);
    expect(await backUp()).toBe(false);
    expect(readdirSync(nights)).toEqual(["leerhuis-2026-11-10-0301.tar.zst"]);
    const { contents } = await checkBackup(join(nights, "leerhuis-2026-11-10-0301.tar.zst"), report);
    expect(contents.tables["people.person"]?.rows).toBeGreaterThan(10);
    expect(await page()).toContain("leerhuis-2026-11-10-0301.tar.zst");
    expect((await (await web.as(sanne)).get("/beheer/reservekopieen")).status).toBe(403);
  });

  it("that the house slept through is made when it wakes", async () => {
    at("2026-11-12T09:30:00Z");
    expect(await backUp()).toBe(true);
  });

  it("that fails says why in words, and is tried again after an hour", async () => {
    writeFileSync(nights, "a file where the folder should be");
    at("2026-11-10T03:00:00Z");
    expect(await backUp()).toBe(false);
    expect(await page()).toContain("is niet te schrijven");
    at("2026-11-10T03:30:00Z");
    nights = join(folder, crypto.randomUUID());
    expect(await backUp()).toBe(false);
    at("2026-11-10T04:01:00Z");
    expect(await backUp()).toBe(true);
    expect(await page()).not.toContain("is niet te schrijven");
  });

  it("takes away what an interrupted one left, and what is older than it need be", async () => {
    mkdirSync(nights);
    const left = ["leerhuis-2026-11-09-0300.tar.zst.part", "leerhuis-2025-01-01-0300.tar.zst"];
    const others = [
      "by-hand.tar.zst",
      ...Array.from({ length: 9 }, (_, day) => `leerhuis-2026-11-0${day + 1}-0300.tar.zst`),
    ];
    for (const name of [...left, ...others]) writeFileSync(join(nights, name), "");
    at("2026-11-10T03:00:00Z");
    expect(await backUp()).toBe(true);
    const stay = readdirSync(nights);
    expect(stay).toContain("by-hand.tar.zst");
    expect(stay).toContain("leerhuis-2026-11-10-0400.tar.zst");
    expect(stay).not.toContain(left[0]);
    expect(stay).not.toContain("leerhuis-2026-11-02-0300.tar.zst");
  });

  it("is broken off when the house stops, and made at the next start", async () => {
    at("2026-11-10T03:00:00Z");
    const stop = startNightlyBackups({ connection: database.owner(), storedKeys: allStoredKeys(), folder: nights });
    await stop();
    const made = existsSync(nights) ? readdirSync(nights) : [];
    expect(made.filter((name) => name.endsWith(".part"))).toEqual([]);
    expect(await backUp()).toBe(made.length === 0);
  });
});

describe("when two nights brought none", () => {
  const tell = async (): Promise<number> => {
    await ask(database.owner(), "delete from platform.routine_run");
    await performDueRoutines([watchBackups]);
    await distributeActivity(allListeners());
    const notices = "select from news.notice where kind = 'office.backup_missing'";
    return (await ask(database.owner(), notices)).length;
  };
  const arrivedAt = Date.parse(arrived);

  it("the administrators are told, once a week, and the page says so", async () => {
    setClock(() => new Date(arrivedAt + 47 * hour));
    expect(await tell()).toBe(0);
    setClock(() => new Date(arrivedAt + 49 * hour));
    const told = await tell();
    expect(told).toBeGreaterThan(0);
    expect(await tell()).toBe(told);
    expect(await page()).toContain("meer dan twee dagen geen reservekopie gelukt");
    expect(await page("/meldingen")).toContain("geen reservekopie van Leerhuis");
    setClock(() => new Date(arrivedAt + 49 * hour + 8 * 24 * hour));
    expect(await tell()).toBe(2 * told);
  });

  it("nobody is told where they are not made at night", async () => {
    await ask(database.owner(), "delete from platform.activity where verb = 'office.backup_missed'");
    await ask(database.owner(), "delete from news.notice where kind = 'office.backup_missing'");
    openBackups(null);
    setClock(() => new Date(arrivedAt + 90 * hour));
    expect(await tell()).toBe(0);
    expect(await page()).toContain("BACKUP_DIR staat op “off”");
  });
});
