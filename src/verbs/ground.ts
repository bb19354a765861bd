import type { PoolConfig } from "pg";
import { applicationRole, connectDatabase, connectionName, disconnectDatabase } from "#platform/db/database.ts";
import { type DatabaseServer } from "#platform/db/embedded.ts";
import { migrate } from "#platform/db/migrate.ts";
import { longestStatement } from "#platform/db/silence.ts";
import { installJobs } from "#platform/jobs/install.ts";
import { log } from "#platform/log.ts";
import { connectionFrom } from "#platform/settings/connection.ts";
import type { Settings } from "#platform/settings/settings.ts";
import { allJobs } from "../rooms.ts";
import { isFellow } from "./fellows.ts";

export interface Ground {
  readonly server: DatabaseServer;
  /** Migrations that were applied on the way. */
  readonly applied: readonly string[];
  close(): Promise<void>;
}

/** The database that the settings ask for: started or reached, brought up to date, and connected as the application's role. */
export async function openGround(settings: Settings): Promise<Ground> {
  const server = await connectionFrom(settings, log);
  try {
    const applied = await migrate(server.connection);
    await installJobs(server.connection, allJobs());
    connectDatabase(asApplication(server, settings));
    return {
      server,
      applied,
      close: async () => {
        await disconnectDatabase();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Milliseconds in which a connection comes about, or one that is in use comes free. */
const longestWait = 10_000;

/** Every connection takes on the application's role as it opens, and nothing waits for ever: not for a connection, and not for a statement. */
function asApplication(server: DatabaseServer, settings: Settings): PoolConfig {
  const options = `-c role=${applicationRole} -c statement_timeout=${longestStatement} -c idle_in_transaction_session_timeout=60000`;
  const application_name = connectionName(process.pid);
  return {
    ...server.connection,
    options,
    application_name,
    connectionTimeoutMillis: longestWait,
    max: mostConnections(settings),
  };
}

/** The database that we bring takes 60 at once, of which some are for other things than pages; an own server is asked for 20. */
const mostConnections = ({ databaseUrl, processes }: Settings): number =>
  databaseUrl && !isFellow(process.env) ? 20 : Math.min(12, Math.floor(48 / processes));
