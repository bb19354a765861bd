/**
 * Real and hostile packages that lie beside the repository on some machines, each in a process of its own so that its
 * memory can be measured.
 */
import { execFile } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";

const folder = join(process.cwd(), "../shared/packages");

const inspection = `
  import { inspectPackage } from "./src/academy/packages/inspect.ts";
  import { PackageRefused } from "./src/academy/packages/refusal.ts";
  const file = process.argv[1];
  const before = process.resourceUsage().maxRSS;
  const report = await inspectPackage(file).then(
    ({ files, ...contents }) => ({ contents: { ...contents, files: files.length } }),
    (error) => (error instanceof PackageRefused ? { refused: error.code, sentence: error.sentence() } : Promise.reject(error)),
  );
  console.log(JSON.stringify({ ...report, kilobytes: process.resourceUsage().maxRSS - before }));
`;

const Report = z.object({
  contents: z
    .looseObject({
      standard: z.string(),
      edition: z.string().nullable(),
      title: z.string(),
      scoCount: z.number(),
      files: z.number(),
    })
    .optional(),
  refused: z.string().optional(),
  sentence: z.string().optional(),
  kilobytes: z.number(),
});

const inspect = (file: string): Promise<z.infer<typeof Report>> =>
  new Promise((resolve, reject) => {
    const options = ["--no-warnings", "--max-old-space-size=64", "--input-type=module", "-e", inspection, file];
    execFile(process.execPath, options, (error, output) =>
      error ? reject(error) : resolve(Report.parse(JSON.parse(output))),
    );
  });

const mostKilobytes = 64 * 1024;

describe.runIf(existsSync(folder))("packages beside the repository", () => {
  test.each([
    [
      "golf-runtime-basic-calls-scorm12.zip",
      {
        standard: "scorm-1.2",
        edition: null,
        title: "Golf Explained - Run-time Basic Calls",
        scoCount: 1,
        remarks: [],
      },
    ],
    [
      "golf-single-sco-scorm12.zip",
      { standard: "scorm-1.2", edition: null, title: "Golf Explained - CP Single SCO", scoCount: 1, remarks: [] },
    ],
    [
      "golf-runtime-basic-calls-scorm2004-3rd.zip",
      {
        standard: "scorm-2004",
        edition: "3rd",
        title: "Golf Explained - Run-time Basic Calls",
        scoCount: 1,
        remarks: [],
      },
    ],
    [
      "golf-sequencing-forced-sequential-scorm2004-3rd.zip",
      {
        standard: "scorm-2004",
        edition: "3rd",
        title: "Golf Explained - Sequencing Forced Order",
        scoCount: 5,
        remarks: [],
      },
    ],
  ])("%s is accepted", async (name, expected) => {
    const { contents, kilobytes } = await inspect(join(folder, name));
    expect(contents).toMatchObject(expected);
    expect(kilobytes).toBeLessThan(mostKilobytes);
  });

  test("every hostile package is refused, within bounded memory", async () => {
    const reports = new Map<string, z.infer<typeof Report>>();
    for (const file of globSync(join(folder, "hostile/*.zip")))
      reports.set(basename(file, ".zip"), await inspect(file));
    expect(Object.fromEntries([...reports].map(([name, { refused }]) => [name, refused]))).toMatchObject({
      "billion-laughs": "manifestDoctype",
      "bomb-2GiB": "compressionBomb",
      "dup-manifest": "sameName",
      "html-name-xss": "unsafeName",
      "slip-absolute": "outsidePackage",
      "slip-dotdot": "outsidePackage",
      "slip-symlink": "notRegularFile",
      truncated: "damagedZip",
      xxe: "manifestDoctype",
    });
    for (const { refused, sentence, kilobytes } of reports.values()) {
      expect(refused).toBeDefined();
      expect(sentence).toMatch(/^[^<>\p{Cc}]+\.$/u);
      expect(kilobytes).toBeLessThan(mostKilobytes);
    }
  }, 60_000);
});
