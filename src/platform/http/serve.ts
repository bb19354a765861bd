import type { IncomingMessage, Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { endingConnection } from "./closing.ts";

/** For how long a connection is kept that says nothing, in milliseconds. */
export interface Patience {
  /** From its first moment until the headers of its request are in. */
  readonly headers: number;
  /** Between two requests. */
  readonly keepAlive: number;
  /** How often is looked who is late. */
  readonly looksEvery: number;
}

type Answer = (request: Request, env: unknown) => Response | Promise<Response>;

interface Bindings {
  readonly incoming: IncomingMessage;
}

/** Node takes the first of several; whoever stands before us may have taken another (RFC 9112, section 3.2). */
const namesOneHost = ({ incoming }: Bindings): boolean => incoming.headersDistinct["host"]?.length === 1;

const ordinary: Patience = { headers: 20_000, keepAlive: 10_000, looksEvery: 5_000 };

/**
 * The server of this application, not listening yet. A body has no limit of time here, for a large upload takes its time; the
 * application breaks off one that keeps a page waiting, and reads none of a sender whom it does not let in.
 */
export function serverFor(answer: Answer, patience: Patience = ordinary): Server {
  const server = createAdaptorServer({
    fetch: async (request, env) =>
      namesOneHost(env as Bindings)
        ? endingConnection(await answer(request, env))
        : new Response(null, { status: 400, headers: { connection: "close" } }),
    serverOptions: { connectionsCheckingInterval: patience.looksEvery },
  }) as Server;
  server.requestTimeout = 0;
  server.headersTimeout = patience.headers;
  server.keepAliveTimeout = patience.keepAlive;
  return server;
}
