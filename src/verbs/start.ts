import { once } from "node:events";
import type { Server } from "node:http";
import type { ClientConfig } from "pg";
import { startDistributor } from "#platform/activity/distribute.ts";
import { startNightlyBackups } from "#platform/backup/nightly.ts";
import { stopListening, takeLeave } from "#platform/http/closing.ts";
import { serverFor } from "#platform/http/serve.ts";
import { inLocale, type Locale } from "#platform/i18n/locale.ts";
import { closeLive } from "#platform/live/live.ts";
import { closeJobs, openJobs, workOnJobs } from "#platform/jobs/jobs.ts";
import { startRoutines } from "#platform/jobs/routine.ts";
import { log } from "#platform/log.ts";
import { closeMail } from "#platform/mail/outgoing.ts";
import { cannotListen } from "#platform/settings/listening.ts";
import { readSettings, type Settings, settingsNotices } from "#platform/settings/settings.ts";
import { offerDemonstration } from "#entrance";
import * as m from "#messages/platform";
import { demonstration } from "../demonstration.ts";
import { allJobs, allListeners, allRoutines, allStoredKeys, openRooms } from "../rooms.ts";
import { openHouse } from "../server.ts";
import { type Fellows, isFellow, startFellows } from "./fellows.ts";
import { openGround } from "./ground.ts";
import type { Verb } from "./verb.ts";

/** Serves the house until it is asked to stop; running requests and jobs finish first. */
export const start: Verb = {
  name: "start",
  usage: "start",
  run: async (_words, locale) => {
    const settings = readSettings(process.env);
    log.level = settings.logLevel;
    const stopping = askedToStop(); // Whoever hears that it answers may ask it to stop at once.
    const ground = await openGround(settings);
    const isFirst = !isFellow(process.env);
    let fellows: Fellows | null = null;
    try {
      await openJobs();
      offerDemonstration(demonstration);
      const greeting = await openRooms(settings);
      const server = await listen(settings);
      await workOnJobs(allJobs());
      const stopDistributor = startDistributor(allListeners());
      const stopRoutines = startRoutines(allRoutines());
      const stopBackups = startBackups(settings, ground.server.connection);
      if (isFirst) {
        fellows = startFellows(settings, ground.server.connection);
        greet(settings, locale, greeting);
      }
      const reason = await Promise.race([stopping, ground.server.ended]);
      const fellowsGone = fellows?.stop();
      const leaving = takeLeave(reason === null ? settings.stopDelay : 0);
      await closeLive();
      await leaving;
      await stopListening(server);
      await stopDistributor();
      await stopRoutines();
      await stopBackups();
      await closeJobs();
      await fellowsGone;
      if (reason instanceof Error) log.fatal({ err: reason }, "the database is gone");
      return reason instanceof Error ? 1 : 0;
    } finally {
      await fellows?.stop();
      await closeJobs();
      closeMail();
      await ground.close();
    }
  },
};

const startBackups = ({ backupDir }: Settings, connection: ClientConfig): (() => Promise<void>) =>
  backupDir === null
    ? () => Promise.resolve()
    : startNightlyBackups({ connection, folder: backupDir, storedKeys: allStoredKeys() });

async function listen(settings: Settings): Promise<Server> {
  const server = serverFor(openHouse(settings, process.env["LEERHUIS_DEV"] === "1").fetch);
  server.listen({ port: settings.port, host: settings.host, reusePort: settings.processes > 1 });
  await once(server, "listening").catch((error: unknown) => {
    throw cannotListen(error, settings);
  });
  return server;
}

/**
 * Resolves at the first request to stop. Ctrl-C may arrive more than once; what comes later changes nothing. A launcher that was
 * killed cannot pass on a signal, but its channel to us closes.
 */
function askedToStop(): Promise<null> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve(null));
    process.once("disconnect", () => resolve(null));
    process.channel?.unref();
  });
}

/** Says where the house stands and how to come in, in the language of the terminal. */
function greet(settings: Settings, locale: Locale, greeting: () => string): void {
  const lines = inLocale(locale, () => [
    m.startedAt({ address: settings.baseUrl.origin }),
    greeting(),
    ...settingsNotices(settings),
    m.startedStop(),
  ]);
  process.stdout.write(`\n${lines.filter(Boolean).join("\n")}\n\n`);
}
