import type { ClientConfig } from "pg";
import { now } from "#platform/clock.ts";
import { hasEmbeddedPostgres, type DatabaseServer } from "#platform/db/embedded.ts";
import { examine } from "#platform/doctor/examine.ts";
import { type Finding, worst } from "#platform/doctor/finding.ts";
import { inLocale, type Locale } from "#platform/i18n/locale.ts";
import { CannotStart } from "#platform/settings/cannot-start.ts";
import { connectionBeside } from "#platform/settings/connection.ts";
import { readSettings } from "#platform/settings/settings.ts";
import { leerhuisVersion } from "#platform/version.ts";
import * as m from "#messages/platform";
import { allStoredKeys } from "../rooms.ts";
import type { Verb } from "./verb.ts";

const silent = { debug: () => {}, warn: () => {}, error: () => {} };

/** Looks at everything and says what to do; exit code 1 when something does not work. The house may run meanwhile. */
export const doctor: Verb = {
  name: "doctor",
  usage: "doctor [--json]",
  run: async (words, locale) => {
    const settings = readSettings(process.env);
    let server: DatabaseServer | null = null;
    try {
      const connection = async (): Promise<ClientConfig> => {
        if (!settings.databaseUrl && !hasEmbeddedPostgres(settings.dataDir)) throw new CannotStart(m.doctorNoHouse);
        server = await connectionBeside(settings, silent);
        return server.connection;
      };
      const findings = await examine(settings, { connection, storedKeys: allStoredKeys() }, now());
      const write = words.includes("--json") ? asJson : asLines;
      process.stdout.write(`${inLocale(locale, () => write(findings, locale))}\n`);
      return worst(findings) === "fault" ? 1 : 0;
    } finally {
      await stop(server);
    }
  },
};

const stop = async (server: DatabaseServer | null): Promise<void> => server?.stop();

const asJson = (findings: readonly Finding[]): string =>
  JSON.stringify(
    {
      version: leerhuisVersion,
      verdict: worst(findings),
      findings: findings.map(({ check, verdict, says }) => ({ check, verdict, says: says() })),
    },
    null,
    2,
  );

function asLines(findings: readonly Finding[], locale: Locale): string {
  const labels = findings.map(({ verdict }) => m.doctorVerdict({ verdict }));
  const width = Math.max(...labels.map((label) => label.length));
  const lines = findings.map(({ says }, place) => `${(labels[place] ?? "").padEnd(width)}  ${says()}`);
  const count = (verdict: Finding["verdict"]): number => findings.filter((found) => found.verdict === verdict).length;
  const summary = inLocale(locale, () => m.doctorSummary({ faults: count("fault"), attentions: count("attention") }));
  return [...lines, "", summary].join("\n");
}
