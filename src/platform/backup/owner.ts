import { Socket } from "node:net";
import pg from "pg";

/**
 * Works on a connection of its own as the database's owner. When the work fails it is closed by force: in the middle of a COPY
 * it would not hear a request to end.
 */
export async function asOwner<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const socket = new Socket();
  const client = new pg.Client({ ...config, stream: () => socket });
  client.on("error", () => {}); // The query that runs is rejected with the same error.
  try {
    await client.connect();
    await client.query(sameEverywhere);
    const result = await work(client);
    await client.end();
    return result;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

/**
 * Values are written and read alike on every server. A table whose rows are hidden from this role makes an error instead of
 * a backup that lacks them.
 */
const sameEverywhere = `
  set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'; set extra_float_digits = 1;
  set bytea_output = 'hex'; set client_encoding = 'UTF8'; set search_path = pg_catalog; set row_security = off;
  set statement_timeout = 0; set idle_in_transaction_session_timeout = 0`;
