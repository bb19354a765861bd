/** The house goes to no address that somebody typed: what runs on the server asks nothing of the network by itself. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "#platform/root.ts";

/** What may, and where: its own addresses, looked at from outside, and its own port. Mail goes by nodemailer, to `SMTP_URL` alone. */
const known = ["src/platform/doctor/checks/origins.ts"];

/** Runs in browsers: a request from there carries the rights of its reader and no more. */
const inBrowser = /\/elements\/|^src\/ui\/(behaviour|elements)\/|^src\/browser\.ts$|\.client\.js$/;
const goesOut =
  /(?<![.\w])fetch\(|\b(?:http|https|net|tls|http2)\.(?:request|get|connect|createConnection)\(|new WebSocket\(|dns\.\w+\(/;

it("nothing on the server reaches out, but what looks at the house itself", () => {
  const files = globSync("src/**/*.{ts,tsx,js}", { cwd: root }).filter(
    (file) => !inBrowser.test(file) && !/\.test\.tsx?$/.test(file),
  );
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => goesOut.test(readFileSync(join(root, file), "utf8")))).toEqual(known);
});
