/**
 * Lets wapiti and sqlmap (Debian: `apt-get install wapiti sqlmap`) attack a demonstration on this machine, with nobody signed in and as its
 * HR adviser, and says what they found and what the house answered: `node bench/scan/main.ts`. MINUTES (default 4) is how long each
 * of the runs may take. What was found last stands in docs/security/scan.md.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withDemonstration } from "./demonstration.ts";
import { openDoor } from "./door.ts";
import { runSqlmap } from "./sqlmap.ts";
import { runWapiti } from "./wapiti.ts";

const seconds = Number(process.env["MINUTES"] ?? 4) * 60;
const folder = mkdtempSync(join(tmpdir(), "leerhuis-scan-"));
const port = Number(process.env["PORT"] ?? 3971);

const address = `http://localhost:${port}`;
const door = await openDoor(port, port + 1);

try {
  await withDemonstration({ folder, port: port + 1, address }, async ({ signIn }) => {
    const session = await signIn("hr-adviser");
    for (const who of ["nobody", "signed-in"] as const) {
      door.admit(who === "nobody" ? null : session);
      for (const run of [runWapiti, runSqlmap]) {
        const found = await run({ address, folder, seconds, who });
        process.stdout.write(`${JSON.stringify({ who, ...found, answers: door.answers() })}\n`);
      }
    }
  });
} finally {
  door.close();
  rmSync(folder, { recursive: true, force: true });
}
