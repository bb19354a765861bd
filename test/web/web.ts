import { openHouse } from "../../src/server.ts";
import type { CastMember } from "../cast.ts";
import { signIn } from "../session.ts";

export const baseUrl = new URL("http://localhost:3000");
export const contentUrl = new URL("http://127.0.0.1:3000");

type Fields = Readonly<Record<string, string | readonly string[] | File>>;

/** A browser without JavaScript: keeps its cookies and says where its requests come from. */
export interface Browser {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Sends a form as a page of this house would. */
  post(path: string, fields?: Fields, headers?: Record<string, string>): Promise<Response>;
  /** Sends JSON as an element would. */
  send(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Any other method, with an empty body, as a page of this house would send it. */
  knock(method: string, path: string): Promise<Response>;
  /** Any method with these headers and no others but its cookies, as a page elsewhere might have it sent. */
  ask(method: string, path: string, headers: Readonly<Record<string, string>>): Promise<Response>;
  readonly cookies: Map<string, string>;
}

/** Opens the house on this file's database, for visitors and for signed-in members of the cast. */
export function openWeb() {
  const app = openHouse({ baseUrl, contentUrl });

  function browser(): Browser {
    const cookies = new Map<string, string>();
    const request = async (
      path: string,
      init: Omit<RequestInit, "headers"> & { readonly headers: Record<string, string> },
    ): Promise<Response> => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const response = await app.request(new URL(path, baseUrl), {
        ...init,
        headers: { host: baseUrl.host, ...(cookie ? { cookie } : {}), ...init.headers },
      });
      for (const line of response.headers.getSetCookie()) keepCookie(cookies, line);
      return response;
    };
    const here = { origin: baseUrl.origin, "sec-fetch-site": "same-origin" };
    return {
      cookies,
      get: (path, headers = {}) => request(path, { headers }),
      knock: (method, path) => request(path, { method, headers: method === "GET" ? {} : here }),
      ask: (method, path, headers) => request(path, { method, headers }),
      post: (path, fields = {}, headers = {}) =>
        request(path, { method: "POST", body: formData(fields), headers: { ...here, ...headers } }),
      send: (path, body, headers = {}) =>
        request(path, {
          method: "POST",
          body: JSON.stringify(body),
          headers: { ...here, "content-type": "application/json", accept: "application/json", ...headers },
        }),
    };
  }

  return {
    app,
    visitor: browser,
    /** A browser in which this person has signed in already. */
    as: async (member: CastMember): Promise<Browser> => {
      const signedIn = browser();
      keepCookie(signedIn.cookies, await signIn(member));
      return signedIn;
    },
  };
}

function formData(fields: Fields): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const each of Array.isArray(value) ? value : [value]) data.append(name, each as string | File);
  }
  return data;
}

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [pair = "", ...attributes] = line.split(";");
  const at = pair.indexOf("=");
  const expired = attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute));
  if (expired) cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), pair.slice(at + 1));
}
