import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import * as m from "#messages/platform";
import { now } from "../clock.ts";
import { inLocale, type Locale } from "../i18n/locale.ts";
import { log } from "../log.ts";
import { CannotStart } from "../settings/cannot-start.ts";
import { type BackupOptions, makeBackup } from "./make-backup.ts";
import { backupName, lastNight } from "./night.ts";
import { isUnfinished, outdated } from "./rotation.ts";
import {
  claimNight,
  type FailureWords,
  inhabitedSince,
  releaseNight,
  writeFailure,
  writeSuccess,
} from "./queries/nights.ts";

export interface NightlyOptions extends Pick<BackupOptions, "connection" | "storedKeys"> {
  /** Folder in which the backups stand. */
  readonly folder: string;
}

/**
 * Makes the backup of last night when it is due and nobody else does, and lets old ones go. A house that was asleep then makes
 * it when it wakes; one in which nobody lived yet has none to make. Returns whether one was made.
 */
export async function backUpLastNight(options: NightlyOptions, signal?: AbortSignal): Promise<boolean> {
  const night = lastNight(now());
  const since = await inhabitedSince();
  if (since === null || since > night.at || !(await claimNight(night.name, now()))) return false;
  const name = backupName(now());
  try {
    await removeUnfinished(options.folder);
    const made = await makeBackup(join(options.folder, name), {
      ...options,
      report: () => {},
      ...(signal ? { signal } : {}),
    });
    await writeSuccess(night.name, now(), name, made);
  } catch (error) {
    if (signal?.aborted) return await releaseNight(night.name).then(() => false);
    log.error({ err: error }, "the backup of the night failed; it is tried again in an hour");
    await writeFailure(night.name, now(), wordsFor(error));
    return false;
  }
  await removeOutdated(options.folder);
  return true;
}

async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) if (isUnfinished(name)) await rm(join(folder, name));
}

async function removeOutdated(folder: string): Promise<void> {
  for (const name of outdated(await readdir(folder))) await rm(join(folder, name), { force: true });
}

function wordsFor(error: unknown): FailureWords {
  const reason = error instanceof Error ? error.message : String(error);
  const sentences = error instanceof CannotStart ? error.sentences : [() => m.backupFailed({ reason })];
  const inWords = (locale: Locale): string => inLocale(locale, () => sentences.map((each) => each()).join(" "));
  return { nl: inWords("nl"), en: inWords("en") };
}

/** Looks every minute whether a backup is due. Returns how to stop: one that is being made is broken off, and made at the next start. */
export function startNightlyBackups(options: NightlyOptions): () => Promise<void> {
  const stopping = new AbortController();
  let running: Promise<unknown> | null = null;
  const look = (): void => {
    running ??= backUpLastNight(options, stopping.signal)
      .catch((error: unknown) =>
        log.error({ err: error }, "whether a backup is due could not be told; it is asked again"),
      )
      .finally(() => {
        running = null;
      });
  };
  look();
  const timer = setInterval(look, 60_000);
  return async () => {
    clearInterval(timer);
    stopping.abort();
    await running;
  };
}
