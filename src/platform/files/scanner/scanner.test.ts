import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { inOrganisation } from "#platform/db/database.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { acting } from "#test/actors.ts";
import { aylin, deLinde, ruth } from "#test/cast.ts";
import { useClamd, virus } from "#test/clamd.ts";
import { useDatabase } from "#test/database/database.ts";
import { useFiles } from "#test/files.ts";
import { openWeb } from "#test/web/web.ts";
import { checkScanner } from "../../doctor/checks/scanner.ts";
import { readSettings } from "../../settings/settings.ts";
import { storeFile } from "../store-file.ts";
import { Unreadable } from "../unreadable.ts";
import { ClamdAway, ping, scan } from "./clamd.ts";
import { openScanner } from "./scanner.ts";

useDatabase();
const files = useFiles();
const clamd = useClamd();
afterEach(() => {
  clamd.behave("well");
  openScanner(null);
});

const patience = { connecting: 300, working: 300 };

function fileOf(bytes: string | Uint8Array): string {
  const path = join(files.folder(), "scanned");
  writeFileSync(path, bytes);
  return path;
}

async function* oneChunk(bytes: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(bytes);
}

/** Brings a note in, as Aylin; "kept", or the sentence with which it was refused. */
async function brought(bytes: string | Uint8Array): Promise<string> {
  const actor = await acting(aylin);
  const work = inOrganisation(deLinde.id, (db) =>
    storeFile({ actor, db, now: new Date() }, { bytes: oneChunk(bytes), name: "notitie.txt", purpose: "document" }),
  );
  return work.then(
    () => "kept",
    (error: unknown) => {
      if (!(error instanceof Unreadable)) throw error;
      return inLocale("nl", error.sentence);
    },
  );
}

const rowsOfFiles = () =>
  inOrganisation(deLinde.id, (db) => db.selectFrom("platform.file").select("id").execute()).then((rows) => rows.length);

describe("a file that is brought in", () => {
  it("is sent to the scanner whole, and kept when nothing is found", async () => {
    openScanner(clamd.at());
    const large = randomBytes(300_000).toString("hex");
    expect(await brought(large)).toBe("kept");
    expect(clamd.scanned.at(-1)?.toString()).toBe(large);
  });

  it("is refused with a virus in it, and nothing of it stays", async () => {
    openScanner(clamd.at());
    const before = await rowsOfFiles();
    expect(await brought(`hallo ${virus}`)).toContain("In dit bestand zit een virus");
    expect(await rowsOfFiles()).toBe(before);
  });

  it("is refused when the scanner takes no file of its size", async () => {
    openScanner(clamd.at());
    clamd.behave("limited");
    expect(await brought("x".repeat(2_000_000))).toContain("te groot om op virussen");
  });

  it.each(["rude", "confused"] as const)("is refused when the scanner is %s", async (manner) => {
    openScanner(clamd.at());
    clamd.behave(manner);
    expect(await brought("gewoon tekst")).toContain("niet op virussen worden nagekeken");
  });

  it("is refused when there is no scanner where one should be; without a setting nothing is scanned", async () => {
    openScanner({ path: join(files.folder(), "geen.sock") });
    expect(await brought("gewoon tekst")).toContain("niet op virussen worden nagekeken");
    openScanner(null);
    expect(await brought("gewoon tekst")).toBe("kept");
  });
});

describe("clamd", () => {
  it("that keeps silent is not waited for", async () => {
    clamd.behave("silent");
    await expect(ping(clamd.at(), patience)).rejects.toThrow(ClamdAway);
    await expect(scan(clamd.at(), fileOf("hallo"), patience)).rejects.toThrow(ClamdAway);
  });

  it("is asked by the doctor and shown to the administrator when it is away", async () => {
    expect(await checkScanner(null)).toMatchObject({ verdict: "ok" });
    expect(await checkScanner(clamd.at())).toMatchObject({ verdict: "ok" });
    const away = { path: join(files.folder(), "geen.sock") };
    expect(await checkScanner(away)).toMatchObject({ verdict: "fault" });
    const state = async () => (await (await openWeb().as(ruth)).get("/beheer/status")).text();
    openScanner(clamd.at());
    expect(await state()).not.toContain("virusscanner antwoordt niet");
    openScanner(away);
    expect(await state()).toContain("virusscanner antwoordt niet");
  });

  it.each([
    ["localhost:3310", { host: "localhost", port: 3310 }],
    ["[::1]:3310", { host: "::1", port: 3310 }],
    ["/run/clamav/clamd.ctl", { path: "/run/clamav/clamd.ctl" }],
  ])("is found at %s", (text, place) => {
    expect(readSettings({ CLAMD: text }).clamd).toEqual(place);
  });

  it.each(["localhost", "3310", "localhost:0x", "me@localhost:3310", "localhost:3310/x"])(
    "is not found at %s",
    (text) => {
      expect(() => readSettings({ CLAMD: text })).toThrow("CLAMD");
    },
  );
});
