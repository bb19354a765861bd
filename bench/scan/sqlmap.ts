import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Scan, scanning } from "./scanner.ts";

/** Lists that an HR adviser opens, with everything that they can be asked, and the doors for who is not in. */
const lists = [
  "/mensen?q=a&unit=01900000-0000-7000-8a00-000000000001&state=active&sort=name&direction=asc&page=1",
  "/mensen/zoeken?q=a",
  "/catalogus?q=a&duration=short&sort=title&page=1",
  "/volgen?page=1",
  "/meldingen?page=1",
  "/huis/leren?periode=1",
];
const doors = [
  "/inloggen?terug=/leren",
  "/certificaat/AAAA*",
  "/uitnodiging/abc*",
  "/mail-stoppen/01900000-0000-7000-8a00-000000000001*/abc*",
];
const posts = [
  ["/inloggen", "email=a@b.example&password=x"],
  ["/wachtwoord-vergeten", "email=a@b.example"],
] as const;

/** Tries whether anything that an address or a form carries becomes part of a question to PostgreSQL. */
export async function runSqlmap({ address, folder, seconds, who }: Scan): Promise<object> {
  const output = join(folder, `sqlmap-${who}`);
  const targets = join(folder, `targets-${who}.txt`);
  writeFileSync(targets, (who === "nobody" ? doors : lists).map((path) => `${address}${path}\n`).join(""));
  const version = /^[\d.]+/.exec(await scanning("sqlmap", ["--version"], 30))?.[0];
  const words =
    "--batch --level 1 --risk 2 --dbms PostgreSQL --technique BEUSQ --threads 1 --timeout 15 --retries 1 --ignore-code *";
  const options = [...words.split(" "), "--disable-coloring", "--output-dir", output];
  let said = await scanning("sqlmap", ["-m", targets, ...options], seconds * 2);
  if (who === "nobody")
    for (const [path, fields] of posts)
      said += await scanning("sqlmap", ["-u", address + path, "--data", fields, ...options], seconds / 2);
  const results = globSync("**/results-*.csv", { cwd: output }).flatMap((file) =>
    readFileSync(join(output, file), "utf8").split("\n").slice(1).filter(Boolean),
  );
  return {
    scanner: "sqlmap",
    version,
    parameters: new Set(said.match(/testing if [^\n]+ parameter '[^']+'/g)).size,
    notInjectable: said.match(/does not seem to be injectable/g)?.length ?? 0,
    injectable:
      said.match(/[^\n]*(?:is vulnerable|identified the following injection|appears to be [^\n]*injectable)[^\n]*/g) ??
      [],
    results,
  };
}
