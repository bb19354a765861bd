import { createHash } from "node:crypto";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { checkout } from "./checkout.js";
import { codeOf } from "./system-error.js";

/**
 * The lock is a name in Linux's abstract socket namespace: the kernel gives it to one process at a time and takes it back
 * when that process dies, however it dies. There is no file that could stay behind.
 */
const name = `\0leerhuis-${createHash("sha256").update(checkout).digest("hex").slice(0, 32)}`;

/**
 * Runs `work` while no other launcher of this checkout runs its own.
 * @template T
 * @param {() => Promise<T>} work
 * @param {(pid: string, gone: () => Promise<unknown>) => Promise<unknown>} wait shows the waiting; `gone` resolves when the holder lets go
 * @returns {Promise<T>}
 */
export async function alone(work, wait) {
  const release = await take(wait);
  try {
    return await work();
  } finally {
    release();
  }
}

/** @param {(pid: string, gone: () => Promise<unknown>) => Promise<unknown>} wait */
async function take(wait) {
  for (;;) {
    const holding = await hold();
    if (holding) return holding;
    await follow(wait);
  }
}

/** @returns {Promise<(() => void) | null>} how to let go, or null when another process holds it */
async function hold() {
  /** @type {Set<import("node:net").Socket>} */
  const waiting = new Set();
  const server = createServer((socket) => {
    waiting.add(socket);
    socket.on("error", () => {});
    socket.write(String(process.pid));
  });
  server.listen(name);
  try {
    await once(server, "listening");
  } catch (error) {
    if (codeOf(error) === "EADDRINUSE") return null;
    throw error;
  }
  return () => {
    server.close();
    for (const socket of waiting) socket.destroy();
  };
}

/** @param {(pid: string, gone: () => Promise<unknown>) => Promise<unknown>} wait */
async function follow(wait) {
  const socket = connect(name);
  socket.on("error", () => {}); // It let go between our two looks; "close" follows.
  const closed = new Promise((resolve) => socket.once("close", resolve));
  const pid = await Promise.race([once(socket, "data").then(String), closed.then(() => null)]);
  if (pid) await wait(pid, () => closed);
}
