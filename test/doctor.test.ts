import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { dirname, join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkRole } from "#platform/doctor/checks/versions.ts";
import { examine } from "#platform/doctor/examine.ts";
import type { Verdict } from "#platform/doctor/finding.ts";
import { findMigrations } from "#platform/db/migrate.ts";
import { newId } from "#platform/db/id.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { readSettings, type Settings } from "#platform/settings/settings.ts";
import { storeFile } from "#platform/files/store-file.ts";
import { acting } from "#test/actors.ts";
import { ask, oneChunk } from "#test/backups.ts";
import { aylin, deLinde } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { useFiles } from "#test/files.ts";
import { useMailServer } from "#test/mail-server.ts";
import { allStoredKeys } from "../src/rooms.ts";
import { openHouse } from "../src/server.ts";

const database = useDatabase();
const files = useFiles();
const mailServer = useMailServer();
const hour = 3600_000;
const servers: Server[] = [];
let settings: Settings;

/** Listens on a free port of this machine. */
async function listen(server: Server): Promise<number> {
  servers.push(server.listen(0, "127.0.0.1"));
  await once(server, "listening");
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

/** Opens the house on a port, and gives the settings with which it would be started there. */
beforeEach(async () => {
  let house: ReturnType<typeof openHouse> | null = null;
  const fetch = (request: Request) => house?.fetch(request) ?? new Response(null, { status: 503 });
  const port = await listen(createAdaptorServer({ fetch }) as Server);
  settings = readSettings({
    DATA_DIR: files.folder(),
    BASE_URL: `http://127.0.0.1:${port}`,
    CONTENT_URL: `http://localhost:${port}`,
  });
  house = openHouse(settings);
  await ask(database.owner(), "update platform.organisation set created_at = now()");
});
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** What the doctor says of these settings, by the name of the check. */
async function examined(other: Partial<Settings> = {}, connection = database.owner(), now = new Date()) {
  const findings = await examine(
    { ...settings, ...other },
    { connection: async () => connection, storedKeys: allStoredKeys() },
    now,
  );
  const verdicts = new Map<string, Verdict>(findings.map(({ check, verdict }) => [check, verdict]));
  const words = new Map(findings.map(({ check, says }) => [check, inLocale("nl", says)]));
  for (const says of findings.map((finding) => finding.says)) expect(inLocale("en", says)).not.toBe("");
  return { verdicts, says: (check: string) => `${verdicts.get(check)}: ${words.get(check)}` };
}

describe("the doctor", () => {
  it("finds nothing wrong with a house in which all is well", async () => {
    const { verdicts } = await examined({ smtpUrl: mailServer.url() });
    expect(
      [...verdicts].filter(([check, verdict]) => verdict !== "ok" && !/^(disk|database|clock)/.test(check)),
    ).toEqual([]);
    expect([...verdicts.keys()]).toEqual([
      "versions.program",
      "disk.data",
      "disk.backups",
      "database.latency",
      "database.connections",
      "clock",
      "versions.database",
      "database.role",
      "files",
      "files.strays",
      "backups",
      "work.jobs",
      "work.unheard",
      "work.routines",
      "mail",
      "scanner",
      "origin.base",
      "origin.content",
    ]);
  });

  it("finds a database that is away, and looks at all else", async () => {
    const { says, verdicts } = await examined({}, { ...database.owner(), database: "elders" });
    expect(says("database.reachable")).toContain(
      'fault: De database is niet bereikbaar: database "elders" does not exist',
    );
    expect(verdicts.get("origin.base")).toBe("ok");
  });

  it("finds a database of another version", async () => {
    await ask(database.owner(), "insert into platform.migration (name, checksum) values ('later/2099.sql', '')");
    expect((await examined()).says("versions.database")).toContain("fault: De database is van een nieuwere Leerhuis");
    const last = findMigrations().at(-1)?.name ?? "";
    await ask(database.owner(), `delete from platform.migration where name in ('later/2099.sql', '${last}')`);
    expect((await examined()).says("versions.database")).toMatch(/^attention: .* wacht 1 stap/);
    await ask(database.owner(), `insert into platform.migration (name, checksum) values ('${last}', '')`);
  });

  it("finds a role that could see every organisation", async () => {
    const client = new pg.Client(database.owner());
    await client.connect();
    await client.query("begin; alter role leerhuis_app bypassrls");
    const { verdict } = await checkRole(client);
    await client.query("rollback");
    await client.end();
    expect(verdict).toBe("fault");
  });

  it("finds a mail server that does not answer, and says where mail stays without one", async () => {
    const port = await listen(createServer());
    servers.pop()?.close();
    const away = await examined({ smtpUrl: new URL(`smtp://anna:geheim@127.0.0.1:${port}`) });
    expect(away.says("mail")).toMatch(/^fault: .*ECONNREFUSED/);
    expect(away.says("mail")).not.toContain("geheim");
    expect((await examined()).says("mail")).toMatch(/^ok: .*postvak/i);
  });

  it("finds addresses that lead nowhere, elsewhere, or over an open line", async () => {
    const closed = await listen(createServer());
    servers.pop()?.close();
    const silent = await examined({ baseUrl: new URL(`http://127.0.0.1:${closed}`) });
    expect(silent.says("origin.base")).toMatch(/^fault: .*ECONNREFUSED/);
    const stranger = await listen(createServer((_request, response) => response.end("hallo")));
    const elsewhere = await examined({ contentUrl: new URL(`http://localhost:${stranger}`) });
    expect(elsewhere.verdicts.get("origin.content")).toBe("fault");
    expect((await examined({ contentUrl: null })).verdicts.get("origin.content")).toBe("attention");
    const open = await examined({ baseUrl: new URL("http://leerhuis.invalid") });
    expect([open.verdicts.get("origin.base"), open.verdicts.get("origin.https")]).toEqual(["fault", "attention"]);
  });

  it("finds files that are gone, and a restoration that was not finished", async () => {
    const actor = await acting(aylin);
    const stored = await inOrganisation(deLinde.id, (db) =>
      storeFile({ actor, db, now: new Date() }, { bytes: oneChunk("even"), name: "even.txt", purpose: "document" }),
    );
    expect((await examined()).verdicts.get("files")).toBe("ok");
    rmSync(join(files.folder(), "files", stored.storageKey));
    expect((await examined()).says("files")).toMatch(/^fault: 1 van de 1/);
    await ask(database.owner(), "delete from platform.file");
    writeFileSync(join(files.folder(), "restore-unfinished"), "");
    expect((await examined()).says("files")).toMatch(/^fault: .*terugzetten/i);
    rmSync(join(files.folder(), "restore-unfinished"));
  });

  it("finds files that belong to nothing, and what belongs to something and is gone", async () => {
    const actor = await acting(aylin);
    const stored = await inOrganisation(deLinde.id, (db) =>
      storeFile({ actor, db, now: new Date() }, { bytes: oneChunk("even"), name: "even.txt", purpose: "document" }),
    );
    const fits = /^ok: Elke rij heeft haar bestand en elk bestand zijn rij \(1 en 1 nagekeken\)/;
    expect((await examined()).says("files.strays")).toMatch(fits);
    const stray = join(files.folder(), "files/packages", deLinde.id, "van-niemand");
    mkdirSync(dirname(stray), { recursive: true });
    writeFileSync(stray, "");
    expect((await examined()).verdicts.get("files.strays")).toBe("ok");
    const inThreeDays = new Date(Date.now() + 72 * hour);
    expect((await examined({}, database.owner(), inThreeDays)).says("files.strays")).toMatch(
      new RegExp(
        `^attention: Eén bestand in .* al meer dan twee dagen nergens bij: packages/${deLinde.id}/van-niemand\\. De nacht`,
      ),
    );
    rmSync(stray);
    rmSync(join(files.folder(), "files", stored.storageKey));
    expect((await examined()).says("files.strays")).toMatch(new RegExp(`^fault: .*: ${stored.storageKey}\\. Zet`));
    await ask(database.owner(), "delete from platform.file");
  });

  it("finds that no backup succeeds, and why", async () => {
    const later = new Date(Date.now() + 49 * hour);
    expect((await examined({}, database.owner(), later)).verdicts.get("backups")).toBe("fault");
    await ask(
      database.owner(),
      `insert into platform.backup_night (night, started_at, failed_at, failure)
       values ('2026-11-10', now(), now(), '{"nl": "De schijf is vol.", "en": "The disk is full."}')`,
    );
    expect((await examined({}, database.owner(), later)).says("backups")).toContain("De schijf is vol.");
    await ask(database.owner(), "truncate platform.backup_night");
    expect((await examined({ backupDir: null })).verdicts.get("backups")).toBe("attention");
  });

  it("finds work that nobody does, and work that fails", async () => {
    const client = database.owner();
    const plan = (state: string, since: string): Promise<unknown> =>
      ask(
        client,
        `insert into jobs.job (name, state, start_after) values ('platform.mail.send', '${state}', now() - interval '${since}')`,
      );
    await plan("failed", "1 day");
    expect((await examined()).verdicts.get("work.jobs")).toBe("attention");
    await plan("created", "2 hours");
    expect((await examined()).says("work.jobs")).toMatch(/^fault: .* 120 minuten/);
    const pending = `insert into platform.activity_pending (organisation_id, activity_id, occurred_at, attempts, due_at)`;
    await ask(client, `${pending} values ('${deLinde.id}', '${newId()}', now(), 5, now() + interval '1 hour')`);
    expect((await examined()).verdicts.get("work.unheard")).toBe("attention");
    await ask(
      client,
      `insert into platform.routine_run values ('${deLinde.id}', 'test.routine', now() - interval '10 minutes')`,
    );
    expect((await examined()).verdicts.get("work.routines")).toBe("attention");
  });
});
