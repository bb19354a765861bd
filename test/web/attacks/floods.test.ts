/** Many requests, and many guesses: from one network, from many, on addresses that lead nowhere and on the host of courses. */
import { describe, expect, it } from "vitest";
import { globalDatabase } from "#platform/db/database.ts";
import { countTry } from "#platform/identity/guesses.ts";
import { aylin, bram, password } from "../../cast.ts";
import { useDatabase } from "../../database/database.ts";
import { baseUrl, contentUrl, openWeb } from "../web.ts";

useDatabase();
const web = openWeb();
const proxy = { incoming: { socket: { remoteAddress: "127.0.0.1" } } };

const asking = (from: string, address: URL, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  Promise.resolve(
    web.app.request(address, { headers: { host: address.host, "x-forwarded-for": from, ...headers } }, proxy),
  );

async function signIn(from: string, email: string, guess: string): Promise<string> {
  const headers = { host: baseUrl.host, origin: baseUrl.origin, "x-forwarded-for": from };
  const body = new URLSearchParams({ email, password: guess });
  const answer = await web.app.request(new URL("/inloggen", baseUrl), { method: "POST", body, headers }, proxy);
  return `${answer.status} ${/Wacht|horen niet bij elkaar/.exec(await answer.text())?.[0] ?? ""}`;
}

/** So many tries of before, without the work of hashing each. */
const tried = async (kind: "passwordFromAddress" | "passwordOfAccount", whose: string, times: number) => {
  for (let time = 0; time < times; time += 1) expect(await countTry(kind, whose, new Date())).toBe(0);
};

describe("guesses", () => {
  it("over many accounts from one network are slowed together, also from its other addresses; elsewhere nobody notices", async () => {
    await tried("passwordFromAddress", "2001:db8:5:6::/64", 50);
    const sessions = () => globalDatabase().selectFrom("identity.session").select("id").execute();
    const before = (await sessions()).length;
    expect(await signIn("2001:db8:5:6::77", aylin.email, password)).toBe("422 Wacht");
    expect(await signIn("2001:db8:5:6:1:2:3:4", "wie@elders.example", password)).toBe("422 Wacht");
    expect(await sessions()).toHaveLength(before);
    expect(await signIn("192.0.2.10", aylin.email, password)).toBe("303 ");
  });

  it("of one account from many networks are slowed together, and give no answer even when they are right", async () => {
    await tried("passwordOfAccount", bram.email, 4);
    expect(await signIn("198.51.100.1", bram.email, "zeven geraden woorden")).toBe("422 horen niet bij elkaar");
    for (const from of ["198.51.100.2", "203.0.113.3", "2001:db8:99::1"])
      expect(await signIn(from, bram.email, password)).toBe("422 Wacht");
    expect(await signIn("203.0.113.3", aylin.email, password)).toBe("303 ");
  });
});

describe("a flood", () => {
  it.each([
    ["of addresses that do not exist", new URL("/bestaat-niet", baseUrl), 300],
    ["on the host of courses", new URL("/p/AAAAAAAAAAAAAAAAAAAAAAAA/x.js", contentUrl), 3000],
  ])("%s ends in a short sentence, for who makes it alone", async (_what, address, burst) => {
    const limited = `192.0.2.${burst === 300 ? 20 : 21}`;
    const refused: Response[] = [];
    for (let asked = 0; asked < burst * 1.5; asked += 50) {
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => asking(limited, address, { "accept-language": "en" })),
      );
      refused.push(...answers.filter(({ status }) => status === 429));
      for (const { status, body } of answers) if (status !== 429) await body?.cancel();
    }
    expect(refused[0]?.headers.get("retry-after")).toMatch(/^[1-9]\d*$/);
    expect(refused[0]?.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await refused[0]?.text()).toMatch(/^.{20,200}\n$/);
    expect((await asking("192.0.2.99", address)).status).toBe(404);
  });

  it("asked for as JSON is refused as JSON", async () => {
    const address = new URL("/bestaat-niet", baseUrl);
    const headers = { accept: "application/json" };
    const answers = await Promise.all(Array.from({ length: 301 }, () => asking("192.0.2.30", address, headers)));
    const refused = answers.find(({ status }) => status === 429) ?? (await asking("192.0.2.30", address, headers));
    expect(await refused.json()).toEqual({ error: expect.stringContaining("seconde") as string });
  });
});
