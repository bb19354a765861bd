import { Agent, request } from "node:http";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, zstdDecompress } from "node:zlib";

/** What a browser asks for. */
export interface Question {
  readonly method: "GET" | "POST";
  readonly path: string;
  /** The session of who asks, or an empty text. */
  readonly cookie: string;
  readonly body?: string | Uint8Array;
  /** Of the body. */
  readonly type?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Of the body as it came over the line. */
  readonly bytes: number;
  readonly text: string;
}

/** Asks as a browser does: connections stay open, answers are packed, each question comes from an address of its own. */
export interface Visitors {
  readonly ask: (question: Question) => Promise<Answer>;
  readonly leave: () => void;
}

/** So many addresses that none is taken for a flood, and so few that they come again, as those of people do. */
const addresses = 4000;

export function openVisitors(port: number, connections: number): Visitors {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let asked = 0;
  const ask = async (question: Question): Promise<Answer> => {
    asked += 1;
    const place = asked % addresses;
    return send(agent, port, question, `10.0.${Math.floor(place / 250)}.${place % 250}`);
  };
  return { ask, leave: () => agent.destroy() };
}

function send(
  agent: Agent,
  port: number,
  { method, path, cookie, body, type }: Question,
  from: string,
): Promise<Answer> {
  const headers = {
    host: `localhost:${port}`,
    "user-agent":
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36",
    accept: type === "application/json" ? "application/json" : "text/html,application/xhtml+xml,*/*;q=0.8",
    "accept-encoding": "gzip, deflate, br, zstd",
    "accept-language": "nl-NL,nl;q=0.9,en;q=0.8",
    "sec-fetch-site": "same-origin",
    "x-forwarded-for": from,
    ...(cookie ? { cookie } : {}),
    ...(method === "POST" ? { origin: `http://localhost:${port}` } : {}),
    ...(body === undefined ? {} : { "content-length": Buffer.byteLength(body), "content-type": type ?? "" }),
  };
  return new Promise((resolve, reject) => {
    const asking = request({ host: "127.0.0.1", port, method, path, headers, agent }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("error", reject);
      answer.on("end", () => {
        const packed = Buffer.concat(parts);
        const { statusCode = 0, headers: answered } = answer;
        unpacked(packed, answered["content-encoding"])
          .then((text) => resolve({ status: statusCode, headers: answered, bytes: packed.length, text }))
          .catch(reject);
      });
    });
    asking.on("error", reject);
    asking.end(body);
  });
}

const unpacking = {
  zstd: promisify(zstdDecompress),
  br: promisify(brotliDecompress),
  gzip: promisify(gunzip),
} as const;

async function unpacked(packed: Buffer, encoding: string | undefined): Promise<string> {
  const unpack = encoding && Object.hasOwn(unpacking, encoding) ? unpacking[encoding as keyof typeof unpacking] : null;
  return (unpack ? await unpack(packed) : packed).toString();
}
