/**
 * Draws what the migrations make: `src/platform/db/tables.ts` (the types of every table, for Kysely) and `db/schema.sql`
 * (a picture to read). With `--verify` it writes nothing and fails when a picture is out of date.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "../src/platform/db/embedded.ts";
import { migrate } from "../src/platform/db/migrate.ts";
import { root } from "../src/platform/root.ts";
import { drawSchema } from "./schema-picture.ts";

const verify = process.argv.includes("--verify");
const silent = { debug: () => {}, warn: () => {}, error: () => {} };
const folder = mkdtempSync(join(tmpdir(), "leerhuis-types-"));
const server = await startEmbeddedPostgres({ dataDir: folder, log: silent, durable: false });
try {
  await migrate(server.connection);
  const types = join(root, "src/platform/db/tables.ts");
  const client = new pg.Client(server.connection);
  await client.connect();
  keep(join(root, "db/schema.sql"), await drawSchema(client));
  await client.end();
  const drawn = join(folder, "tables.ts");
  const { host, user, database } = server.connection;
  execFileSync(
    process.execPath,
    [
      join(root, "node_modules/kysely-codegen/dist/cli/bin.js"),
      "--dialect=postgres",
      `--url=postgresql://${user}@/${database}?host=${encodeURIComponent(host ?? "")}`,
      `--out-file=${drawn}`,
      "--numeric-parser=number",
      '--type-mapping={"int8":"number"}',
      "--exclude-pattern=*.*_rest",
      "--log-level=error",
    ],
    { cwd: root, stdio: "inherit" },
  );
  keep(types, readFileSync(drawn, "utf8"));
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

function keep(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  if (verify) {
    process.stdout.write(`${file.slice(root.length + 1)} is out of date: run \`npm run db:types\`.\n`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, text);
}
