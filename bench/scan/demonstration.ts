/** The build of these sources with its demonstration, on a folder and a port of its own, for as long as it is attacked. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync } from "node:fs";
import { join } from "node:path";

const launcher = join(import.meta.dirname, "../../bin/leerhuis");

/** In the order of the page where one chooses through whose eyes to look. */
const roles = ["director", "hr-adviser", "leader", "trainer", "employee", "author", "works-council"] as const;

export interface Demonstration {
  /** Signs in as somebody of the demonstration; gives the Cookie header of that session. */
  readonly signIn: (role: (typeof roles)[number]) => Promise<string>;
}

interface Place {
  readonly folder: string;
  readonly port: number;
  /** Under which people, and scanners, reach it. */
  readonly address: string;
}

export async function withDemonstration(place: Place, use: (house: Demonstration) => Promise<void>): Promise<void> {
  const { folder, port, address } = place;
  chmodSync(folder, 0o755); // The database runs under an account of its own.
  const env = {
    ...process.env,
    DATA_DIR: join(folder, "data"),
    PORT: String(port),
    BASE_URL: address,
    BACKUP_DIR: "off",
    LOG_LEVEL: "error",
  };
  const made = spawnSync(launcher, ["demo"], { env, stdio: ["ignore", "ignore", "inherit"] });
  if (made.status !== 0) throw new Error("The demonstration could not be made.");
  const server = spawn(launcher, ["start"], { env, stdio: ["ignore", "inherit", "inherit"] });
  try {
    await isReady(address);
    await use({ signIn: (role) => signIn(address, role) });
  } finally {
    server.kill("SIGTERM");
    await once(server, "exit");
  }
}

async function isReady(address: string): Promise<void> {
  for (let tries = 0; tries < 120; tries += 1) {
    const answer = await fetch(`${address}/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error("The house did not open.");
}

async function signIn(address: string, role: (typeof roles)[number]): Promise<string> {
  const page = await (await fetch(`${address}/inloggen`)).text();
  const logins = [...page.matchAll(/name="loginId" value="([^"]+)"/g)].map(([, login]) => login ?? "");
  const answer = await fetch(`${address}/inloggen/demonstratie`, {
    method: "POST",
    headers: { origin: address, "sec-fetch-site": "same-origin" },
    body: new URLSearchParams({ loginId: logins[roles.indexOf(role)] ?? "" }),
    redirect: "manual",
  });
  const [cookie = ""] = answer.headers.getSetCookie().filter((line) => line.includes("leerhuis_session="));
  if (!cookie) throw new Error(`Nobody came in as ${role}: ${answer.status}.`);
  return cookie.split(";")[0] ?? "";
}
