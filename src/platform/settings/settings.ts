import { join, resolve } from "node:path";
import * as m from "#messages/platform";
import type { Clamd } from "../files/scanner/clamd.ts";
import { CannotStart } from "./cannot-start.ts";
import {
  readBackupDir,
  readBaseUrl,
  readClamd,
  readContentUrl,
  readDatabaseUrl,
  readHost,
  readLogLevel,
  readPort,
  readProcesses,
  readSmtpUrl,
  readStopDelay,
  type LogLevel,
} from "./variables.ts";

/** What the environment says about this run; `README.md` beside this file explains each. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder of all that Leerhuis keeps. */
  readonly dataDir: string;
  /** An own PostgreSQL, or null for the one that we bring. */
  readonly databaseUrl: string | null;
  /** Origin under which people reach Leerhuis. */
  readonly baseUrl: URL;
  /** Origin, on another host name, under which course packages run; null when there is none, and then packages are off. */
  readonly contentUrl: URL | null;
  /** Mail server, or null when mail goes to the administrator's mailbox page. */
  readonly smtpUrl: URL | null;
  /** Where a virus scanner listens, or null when no file is scanned. */
  readonly clamd: Clamd | null;
  readonly logLevel: LogLevel;
  /** Absolute path of the folder of the backups that are made at night, or null when none are. */
  readonly backupDir: string | null;
  /** Seconds between a request to stop and the last answer, for a balancer to notice. */
  readonly stopDelay: number;
  /** Processes that serve pages on the one port. */
  readonly processes: number;
}

/** Reads the settings; an empty variable counts as absent. Throws CannotStart with one sentence for each that is wrong. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const problems: (() => string)[] = [];
  const read = <T>(name: string, reader: (text: string) => T): T | null => {
    const text = environment[name]?.trim();
    if (!text) return null;
    try {
      return reader(text);
    } catch (error) {
      if (!(error instanceof CannotStart)) throw error;
      problems.push(...error.sentences);
      return null;
    }
  };

  const port = read("PORT", readPort) ?? 3000;
  const baseUrl = read("BASE_URL", readBaseUrl) ?? new URL(`http://localhost:${port}`);
  const dataDir = read("DATA_DIR", (text) => resolve(text)) ?? resolve("data");
  const backupDir = read("BACKUP_DIR", readBackupDir) ?? join(dataDir, "backups");
  const settings = {
    port,
    host: read("HOST", readHost) ?? "127.0.0.1",
    dataDir,
    databaseUrl: read("DATABASE_URL", readDatabaseUrl),
    baseUrl,
    contentUrl: read("CONTENT_URL", (text) => readContentUrl(text, baseUrl)) ?? besideLocalhost(baseUrl),
    smtpUrl: read("SMTP_URL", readSmtpUrl),
    clamd: read("CLAMD", readClamd),
    logLevel: read("LOG_LEVEL", readLogLevel) ?? "info",
    backupDir: backupDir === "off" ? null : backupDir,
    stopDelay: read("STOP_DELAY", readStopDelay) ?? 0,
    processes: read("PROCESSES", readProcesses) ?? 1,
  };
  if (problems.length > 0) throw new CannotStart(...problems);
  return settings;
}

/** What works less well with these settings than the reader may expect: sentences to show at the start. */
export function settingsNotices(settings: Settings): string[] {
  return settings.contentUrl ? [] : [m.settingsContentUrlMissing({ host: settings.baseUrl.hostname })];
}

/** Packages need a host name of their own. Every browser knows two for the machine itself. */
function besideLocalhost(baseUrl: URL): URL | null {
  const other = { localhost: "127.0.0.1", "127.0.0.1": "localhost" }[baseUrl.hostname];
  if (!other) return null;
  const url = new URL(baseUrl);
  url.hostname = other;
  return url;
}
