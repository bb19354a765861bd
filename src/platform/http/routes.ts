/** A room's doors, one line each: `page`, `form`, `endpoint` and `download` for who is signed in, `visitorPage` and friends for everybody. */
import type { ComponentType } from "preact";
import type { Action } from "../action/action.ts";
import type { Actor } from "../actor.ts";
import { inLocale } from "../i18n/locale.ts";
import type { Visit } from "./visit.ts";

export type Method = "GET" | "POST" | "PATCH" | "DELETE";

interface Door {
  readonly method: Method;
  /** Hono's pattern: "/trainingen/:trainingId". */
  readonly path: string;
  /** The largest body in bytes; 1 MiB unless said otherwise. */
  readonly bodyLimit?: number;
  /** Carries a large upload, or does what takes longer than a page: there is no limit of time. */
  readonly slow?: true;
  /** Also takes what does not come from a page of this house: it acts on a secret in its address, and on no cookie. */
  readonly fromElsewhere?: true;
}

/** Who may knock: everybody, or only who is signed in (then `visit.actor` is there and the action asks its own permission). */
export type Route =
  | (Door & { readonly access: "everybody"; readonly answer: (visit: Visit) => Promise<Response> })
  | (Door & { readonly access: "signed-in"; readonly answer: (visit: SignedInVisit) => Promise<Response> });

export type SignedInVisit = Visit & { readonly actor: Actor };

/** A page: runs the read with what stands in its address, and shows what came out. Its address holds the whole state. */
export function page<View>(path: string, read: Action<never, View>, show: ComponentType<{ view: View }>): Route {
  return {
    method: "GET",
    path,
    access: "signed-in",
    answer: async (visit) => visit.show(show, { view: await read(visit.actor, visit.addressInput()) }),
  };
}

export interface FormAnswers<Output> {
  /** Where the browser goes afterwards (303), so that a reload repeats nothing. */
  readonly goesTo: (output: Output, visit: SignedInVisit) => string;
  /** A sentence shown once on that page. */
  readonly says?: (output: Output) => string;
  /** The page with the form: shown again, with what was typed, when the input is refused. The path's parameters are filled in. */
  readonly again: Route;
  readonly bodyLimit?: number;
}

/** A form: runs the write with the path's parameters and the fields, then goes elsewhere; or shows its page again with sentences. */
export function form<Output>(path: string, action: Action<never, Output>, answers: FormAnswers<Output>): Route {
  const { says } = answers;
  return {
    method: "POST",
    path,
    access: "signed-in",
    ...(answers.bodyLimit === undefined ? {} : { bodyLimit: answers.bodyLimit }),
    answer: (visit) =>
      visit.orShowAgain(answers.again, async () => {
        const output = await action(visit.actor, await visit.formInput(), { key: await visit.idempotencyKey() });
        return visit.goTo(
          answers.goesTo(output, visit),
          says ? { kind: "success", text: inLocale(visit.reader, () => says(output)) } : null,
        );
      }),
  };
}

/** For elements: JSON in, JSON out, with the same action and the same errors as `{ error, fields }`. */
export function endpoint<Output>(
  method: Method,
  path: string,
  action: Action<never, Output>,
  options: { bodyLimit?: number } = {},
): Route {
  return {
    method,
    path,
    access: "signed-in",
    ...options,
    answer: async (visit) => {
      const input = method === "GET" ? visit.addressInput() : await visit.jsonInput();
      return visit.json(await action(visit.actor, input, { key: await visit.idempotencyKey() }));
    },
  };
}

/** A file made of a read: an export, a certificate, a calendar. */
export function download<View>(
  path: string,
  read: Action<never, View>,
  make: (view: View, visit: SignedInVisit) => Response | Promise<Response>,
): Route {
  return {
    method: "GET",
    path,
    access: "signed-in",
    answer: async (visit) => make(await read(visit.actor, visit.addressInput()), visit),
  };
}

/** Anything that the others do not fit (uploads, streams). The handler must run an action itself. */
export function signedIn(
  method: Method,
  path: string,
  answer: (visit: SignedInVisit) => Promise<Response>,
  options: Pick<Door, "bodyLimit" | "slow"> = {},
): Route {
  return { method, path, access: "signed-in", answer, ...options };
}

/** A door for everybody: signing in, a public certificate. The handler asks nothing of `visit.actor`, which may be null. */
export function everybody(
  method: Method,
  path: string,
  answer: (visit: Visit) => Promise<Response>,
  options: Pick<Door, "bodyLimit" | "fromElsewhere"> = {},
): Route {
  return { method, path, access: "everybody", answer, ...options };
}
