/** A line to the database that can go silent: what is sent over it is swallowed, and neither end hears that it broke. */
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ClientConfig } from "pg";

export interface SilentLine {
  /** Reaches the same database over this line. */
  readonly config: ClientConfig;
  /** Whatever is connected now hears and says nothing any more; what connects later does. */
  hush(): void;
  /** Whatever connects from now on finds nobody at the other end. */
  hold(): void;
  close(): Promise<void>;
}

export async function openLine(to: ClientConfig): Promise<SilentLine> {
  const folder = mkdtempSync(join(tmpdir(), "leerhuis-line-"));
  const [name, pairs, held] = [".s.PGSQL.5432", new Set<readonly [Socket, Socket]>(), new Set<Socket>()];
  let isHeld = false;
  const line = createServer((near) => {
    if (isHeld) {
      held.add(near.on("error", () => {}).resume());
      return;
    }
    const far = connect(join(to.host ?? "", name));
    const pair = [near, far] as const;
    pairs.add(pair);
    for (const socket of pair) {
      socket.on("error", () => {}); // The other end is gone too, then.
      socket.on("close", () => pair.forEach((each) => each.destroy()) ?? pairs.delete(pair));
    }
    near.pipe(far);
    far.pipe(near);
  });
  line.listen(join(folder, name));
  await once(line, "listening");
  return {
    config: { ...to, host: folder },
    hush: () => {
      for (const [near, far] of pairs) {
        near.unpipe(far);
        far.unpipe(near);
        near.resume();
        far.resume();
      }
    },
    hold: () => {
      isHeld = true;
    },
    close: async () => {
      for (const socket of held) socket.destroy();
      for (const pair of pairs) for (const socket of pair) socket.destroy();
      line.close();
      await once(line, "close");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
