/** What stands before several processes: it asks `/ready` who answers, and spreads requests over those in turn. */
import { Agent, createServer, get, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";

export interface Balancer {
  readonly address: string;
  /** Resolves when it sends requests to all of them. */
  allReady(): Promise<void>;
  close(): Promise<void>;
}

const asksEvery = 100;

/** It keeps its connections open, asks anybody when nobody is ready, and tries elsewhere only when one is refused: a request that may have arrived is never sent twice. */
export async function balance(ports: readonly number[]): Promise<Balancer> {
  const agent = new Agent({ keepAlive: true });
  const ready = new Set<number>();
  const asking = setInterval(() => {
    for (const port of ports) void isReady(port).then((answers) => (answers ? ready.add(port) : ready.delete(port)));
  }, asksEvery);
  let turn = 0;
  const server = createServer((incoming, answer) => {
    turn += 1;
    const candidates = ready.size > 0 ? ports.filter((port) => ready.has(port)) : ports;
    const inTurn = candidates.map((_, index) => candidates[(turn + index) % candidates.length] ?? 0);
    void buffer(incoming).then((body) => pass(agent, inTurn, { incoming, body }, answer));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://localhost:${portOf(server)}`,
    allReady: async () => {
      while (ready.size < ports.length) await delay(20);
    },
    close: async () => {
      clearInterval(asking);
      server.close();
      server.closeAllConnections();
      agent.destroy();
      await once(server, "close");
    },
  };
}

interface Arrived {
  readonly incoming: IncomingMessage;
  readonly body: Buffer;
}

function pass(agent: Agent, ports: readonly number[], arrived: Arrived, answer: ServerResponse): void {
  const [port, ...others] = ports;
  if (!port) {
    answer.writeHead(502).end("nobody answers");
    return;
  }
  const { method, url, headers } = arrived.incoming;
  const outgoing = request({ host: "127.0.0.1", port, method, path: url, headers, agent }, (reply) => {
    answer.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(answer);
  });
  outgoing.on("error", (error) => {
    if ("code" in error && error.code === "ECONNREFUSED") pass(agent, others, arrived, answer);
    else if (answer.headersSent) answer.destroy();
    else answer.writeHead(502).end(`broken off: ${error.message}`);
  });
  outgoing.end(arrived.body);
}

const isReady = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    get({ host: "127.0.0.1", port, path: "/ready" }, (reply) => {
      reply.resume();
      resolve(reply.statusCode === 200);
    }).on("error", () => resolve(false));
  });

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The balancer has no port.");
  return address.port;
}
