/** Whatever cookie a page sets, and whatever another host tries to plant. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setSiteAddress } from "#platform/site-address.ts";
import { openHouse } from "../../src/server.ts";
import { tourCookie } from "../../src/tour/tour-of.ts";
import { password, thomas } from "../cast.ts";
import { useDatabase } from "../database/database.ts";
import { baseUrl } from "./web.ts";

useDatabase();
const secure = new URL("https://leren.delinde.example");
beforeAll(() => setSiteAddress(secure));
afterAll(() => setSiteAddress(baseUrl));

const house = () => openHouse({ baseUrl: secure, contentUrl: null });

const post = (path: string, fields: Readonly<Record<string, string>>, cookie = ""): Promise<Response> =>
  Promise.resolve(
    house().request(new URL(path, secure), {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { host: secure.host, origin: secure.origin, cookie },
    }),
  );

const pairOf = (line = ""): string => line.split(";")[0] ?? "";

describe("a house on https", () => {
  it("sets every cookie for its own host alone, over TLS alone, out of reach of scripts", async () => {
    const signedIn = (await post("/inloggen", { email: thomas.email, password })).headers.getSetCookie();
    const session = pairOf(signedIn.find((line) => line.includes("session")));
    const lines = [
      ...signedIn,
      ...(await post("/voorkeuren", { locale: "en", theme: "dark" })).headers.getSetCookie(),
      ...(await post("/account/sessies/andere", {}, session)).headers.getSetCookie(),
      ...(await post("/inloggen/passkey/opties", {})).headers.getSetCookie(),
      ...(await post("/uitloggen", {}, session)).headers.getSetCookie(),
      tourCookie("closed", true),
    ];
    const names = new Set(lines.map((line) => pairOf(line).split("=")[0]));
    const kinds = ["device", "flash", "locale", "passkey", "second_step", "session", "theme", "tour"];
    expect(names).toEqual(new Set(kinds.map((kind) => `__Host-leerhuis_${kind}`)));
    for (const line of lines) {
      expect(line).toMatch(/; Path=\/; HttpOnly; SameSite=Lax(; Max-Age=\d+)?; Secure$/);
      expect(line).not.toMatch(/domain/i);
    }
  });

  it("takes what it set, and nothing that another host of the same domain planted", async () => {
    const flash = encodeURIComponent(JSON.stringify({ kind: "warning", text: "Bel dit nummer" }));
    const pageWith = async (prefix: string): Promise<string> => {
      const cookie = `${prefix}leerhuis_locale=en; ${prefix}leerhuis_theme=dark; ${prefix}leerhuis_flash=${flash}`;
      return (await house().request(new URL("/inloggen", secure), { headers: { host: secure.host, cookie } })).text();
    };
    const own = await pageWith("__Host-");
    const planted = await pageWith("");
    for (const sign of ['<html lang="en"', 'data-theme="dark"', "Bel dit nummer"]) {
      expect(own).toContain(sign);
      expect(planted).not.toContain(sign);
    }
  });
});
