import { once } from "node:events";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { freePort } from "../port.ts";
import { House, isRunning } from "./house.ts";

const folder = mkdtempSync(join(realpathSync(tmpdir()), "leerhuis-fellows-"));
const visitors = 32;
let house: House;

beforeAll(async () => {
  house = new House(folder, await freePort(), { PROCESSES: "2" });
  await house.stand();
}, 120_000);
afterAll(async () => {
  await house.stop();
  rmSync(folder, { recursive: true, force: true });
});

const theFellow = (): Promise<number> => vi.waitUntil(() => house.fellowIds()[0], { timeout: 60_000, interval: 100 });

/** A connection that was answered, and stays open. */
async function visit(): Promise<Socket> {
  const socket = connect(house.port, "127.0.0.1");
  socket.on("error", () => {}); // Whoever served it may be killed.
  socket.write("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
  const [answer] = (await once(socket, "data")) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 200 /);
  return socket;
}
const visits = (): Promise<Socket[]> => Promise.all(Array.from({ length: visitors }, visit));

describe("a house of two processes on one port", { timeout: 150_000 }, () => {
  it("is served by both, and by one until the other that was killed is there again", async () => {
    const fellow = await theFellow();
    const held = await visits();
    process.kill(fellow, "SIGKILL");
    const isOpen = ({ closed }: Socket): boolean => !closed;
    await vi.waitUntil(() => !held.every(isOpen), { timeout: 20_000 });
    expect(held.some(isOpen)).toBe(true);
    for (const socket of [...held, ...(await visits())]) socket.destroy();
    expect(await theFellow()).not.toBe(fellow);
  });

  it("ends with both when it is asked to stop", async () => {
    const processes = [house.processId(), await theFellow()];
    expect(await house.stop()).toBe(0);
    expect(processes.filter(isRunning)).toEqual([]);
  });
});
