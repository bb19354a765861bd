import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Scan, scanning } from "./scanner.ts";

interface Finding {
  readonly method: string;
  readonly path: string;
  readonly info: string;
  readonly parameter: string | null;
}

interface Report {
  readonly vulnerabilities: Readonly<Record<string, readonly Finding[]>>;
  readonly anomalies: Readonly<Record<string, readonly Finding[]>>;
}

const modules =
  "backup,blindsql,cookieflags,crlf,csp,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,ssrf,xss,xxe";

/** Crawls the house and attacks every form and parameter that it finds there. */
export async function runWapiti({ address, folder, seconds, who }: Scan): Promise<object> {
  const output = join(folder, `wapiti-${who}.json`);
  const version = /Wapiti ([\d.]+)/.exec(await scanning("wapiti", ["--version"], 30))?.[1];
  const limits = `--max-links-per-page 40 --max-files-per-dir 25 --max-parameters 12 --timeout 15 --max-scan-time ${Math.floor(seconds / 3)} --max-attack-time ${Math.floor(seconds / 10)}`;
  const kept = ["--store-session", join(folder, `wapiti-${who}`), "--store-config", join(folder, "wapiti-settings")];
  const words = `--url ${address}/ --start ${address}/inloggen --start ${address}/wachtwoord-vergeten --scope folder --level 2 --depth 6 ${limits} --flush-session --no-bugreport --format json`;
  const said = await scanning(
    "wapiti",
    [...words.split(" "), "--module", modules, "--output", output, ...kept],
    seconds * 2,
  );
  if (!existsSync(output)) return { scanner: "wapiti", version, ended: "without a report", said: said.slice(-500) };
  const { vulnerabilities, anomalies } = JSON.parse(readFileSync(output, "utf8")) as Report;
  const found = /found (\d+) URLs/.exec(said)?.[1];
  return { scanner: "wapiti", version, found, vulnerabilities: told(vulnerabilities), anomalies: told(anomalies) };
}

const told = (findings: Report["vulnerabilities"]): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(findings)
      .filter(([, all]) => all.length > 0)
      .map(([name, all]) => [
        name,
        all.map(({ method, path, parameter, info }) => `${method} ${path} ${parameter ?? ""}: ${info}`),
      ]),
  );
