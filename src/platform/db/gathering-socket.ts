import { Socket } from "node:net";

const writing = Reflect.get(Socket.prototype, "write") as (...written: unknown[]) => boolean;

/** Sends what is written in one breath (until whoever writes waits for something) as one message: each costs both ends a call to the system. */
export class GatheringSocket extends Socket {
  #isGathering = false;

  override write(...written: unknown[]): boolean {
    if (!this.#isGathering) {
      this.#isGathering = true;
      this.cork();
      process.nextTick(() => {
        this.#isGathering = false;
        this.uncork();
      });
    }
    return Reflect.apply(writing, this, written);
  }
}
