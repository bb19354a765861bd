import { isIP } from "node:net";
import { resolve } from "node:path";
import * as m from "#messages/platform";
import type { Clamd } from "../files/scanner/clamd.ts";
import { CannotStart } from "./cannot-start.ts";

// Each function reads one variable, its text not empty, and throws CannotStart with the sentence that says what is wrong.
// Addresses that may hold a password are never repeated in a sentence.

export const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

export function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    throw new CannotStart(() => m.settingsPortWrong({ value: text }));
  return port;
}

/** Whole seconds. */
export function readStopDelay(text: string): number {
  const seconds = Number(text);
  if (!/^\d+$/.test(text) || seconds > 60) throw new CannotStart(() => m.settingsStopDelayWrong({ value: text }));
  return seconds;
}

export function readProcesses(text: string): number {
  const processes = Number(text);
  if (!/^\d+$/.test(text) || processes < 1 || processes > 12)
    throw new CannotStart(() => m.settingsProcessesWrong({ value: text }));
  return processes;
}

/** An absolute path, or "off". */
export const readBackupDir = (text: string): string => (text.toLowerCase() === "off" ? "off" : resolve(text));

export function readHost(text: string): string {
  const name = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;
  const isNumeric = /^[\d.]+$/.test(text);
  if (isIP(text) === 0 && (isNumeric || !name.test(text)))
    throw new CannotStart(() => m.settingsHostWrong({ value: text }));
  return text;
}

export function readLogLevel(text: string): LogLevel {
  const level = logLevels.find((known) => known === text.toLowerCase());
  if (!level) throw new CannotStart(() => m.settingsLogLevelWrong({ value: text, levels: logLevels.join(", ") }));
  return level;
}

export function readDatabaseUrl(text: string): string {
  const url = URL.parse(text);
  const hasScheme = url?.protocol === "postgres:" || url?.protocol === "postgresql:";
  if (!hasScheme || url.pathname.length < 2) throw new CannotStart(() => m.settingsDatabaseUrlWrong());
  return text;
}

export function readSmtpUrl(text: string): URL {
  const url = URL.parse(text);
  if (!url?.hostname || (url.protocol !== "smtp:" && url.protocol !== "smtps:"))
    throw new CannotStart(() => m.settingsSmtpUrlWrong());
  return url;
}

/** "server:3310", "[::1]:3310" or the path of a unix socket. */
export function readClamd(text: string): Clamd {
  if (text.startsWith("/")) return { path: text };
  const url = URL.parse(`tcp://${text}`);
  const isAddress = url?.hostname && url.port !== "" && text.endsWith(`:${url.port}`) && url.pathname === "";
  if (!isAddress || url.username !== "") throw new CannotStart(() => m.settingsClamdWrong({ value: text }));
  return { host: url.hostname.replace(/^\[(.*)\]$/, "$1"), port: Number(url.port) };
}

export function readBaseUrl(text: string): URL {
  const url = origin(text);
  if (!url) throw new CannotStart(() => m.settingsBaseUrlWrong());
  return url;
}

/**
 * Course packages are code of strangers. On a host name of their own they get none of the application's cookies, and a
 * secure page shows them only when they are secure too. Another port would not do: cookies do not tell ports apart.
 */
export function readContentUrl(text: string, baseUrl: URL): URL {
  const url = origin(text);
  if (!url) throw new CannotStart(() => m.settingsContentUrlWrong());
  if (url.hostname === baseUrl.hostname)
    throw new CannotStart(() => m.settingsContentUrlSameHost({ host: url.hostname }));
  if (baseUrl.protocol === "https:" && url.protocol !== "https:")
    throw new CannotStart(() => m.settingsContentUrlNotSecure());
  return url;
}

/** An http(s) address that is nothing but an origin, or null. */
function origin(text: string): URL | null {
  const url = URL.parse(text);
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) return null;
  return url.href === `${url.origin}/` ? url : null;
}
