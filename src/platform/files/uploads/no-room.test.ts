import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { acting } from "#test/actors.ts";
import { thomas } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { scorm12Package } from "#test/packages.ts";
import { makeLesson, makeTraining } from "#test/trainings.ts";
import { openWeb } from "#test/web/web.ts";
import { openFiles } from "../storage.ts";

useDatabase();
const disk = mkdtempSync(join(tmpdir(), "leerhuis-full-"));
const canMount = process.getuid?.() === 0 && existsSync("/bin/mount");
const mount = (...options: string[]): unknown => execFileSync("mount", ["-t", "tmpfs", ...options, "none", disk]);

afterAll(() => {
  if (canMount) execFileSync("umount", [disk]);
  rmSync(disk, { recursive: true });
});

describe("a disk that is full", () => {
  it.skipIf(!canMount)("is said in a sentence, and what was brought goes in when there is room", async () => {
    mount("-o", "size=16k");
    openFiles(disk);
    const author = await acting(thomas);
    const { trainingId, lessonId } = await makeLesson(author, await makeTraining(author), "Oefenen", "package");
    const browser = await openWeb().as(thomas);
    const bring = (bytes: Uint8Array) =>
      browser.post(`/trainingen/${trainingId}/lessen/${lessonId}/pakket`, {
        package: new File([Buffer.from(bytes)], "tillen.zip", { type: "application/zip" }),
      });
    const brokenOff = await bring(Buffer.alloc(300_000));
    expect(brokenOff.status).toBe(503);
    expect(await brokenOff.text()).toContain("De schijf van de server is vol. Er is niets veranderd");
    const refused = await bring(scorm12Package());
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Op de server is te weinig ruimte voor dit bestand");
    mount("-o", "remount,size=8g");
    expect((await bring(scorm12Package())).status).toBe(303);
  });
});
