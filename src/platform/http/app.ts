import { randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import type { ComponentType, VNode } from "preact";
import * as m from "#messages/platform";
import { defaultLocale, defaultTimeZone, inLocale, isLocale, type Locale, type Reader } from "../i18n/locale.ts";
import { NotFound } from "../errors/errors.ts";
import { log } from "../log.ts";
import type { Assets } from "./assets.ts";
import { limitBody } from "./body.ts";
import { callerOf } from "./caller.ts";
import { compressed } from "./compress.ts";
import { mountDevReload } from "./dev-reload.ts";
import { flashCookie } from "./flash.ts";
import type { PageContext } from "./page-context.ts";
import { holdsIds } from "./path-ids.ts";
import { visitorLocale } from "./preferences.ts";
import { type Problem, problemOf, TookTooLong } from "./problem.ts";
import { RateLimit } from "./rate.ts";
import type { Route, SignedInVisit } from "./routes.ts";
import { comesFromHere, newNonce, securityHeaders, strictTransport } from "./security.ts";
import { tooMany } from "./too-many.ts";
import { type Frame, Visit } from "./visit.ts";

export interface Site {
  readonly baseUrl: URL;
  /** Null when no second host name is set: course packages are off then. */
  readonly contentUrl: URL | null;
  readonly routes: readonly Route[];
  readonly assets: Assets;
  /** Who sent this request, by its session; null for a visitor. */
  readonly recognise: (request: Request) => Promise<Frame | null>;
  readonly renderDocument: (page: VNode, context: PageContext) => string;
  readonly problemPage: ComponentType<{ problem: Problem }>;
  /** Where a visitor signs in; the path that was asked for stands behind it as `?terug=`. */
  readonly signInPath: string;
  /** Answers everything on the content host, where course packages play without cookies of the application. */
  readonly content: (request: Request) => Promise<Response>;
  /** Pages reload themselves after a new build. */
  readonly isDevelopment: boolean;
  /** Can it answer pages now? */
  readonly ready: () => Promise<boolean>;
}

const mebibyte = 1024 * 1024;
const longestRequest = 30_000;

const isSecure = (site: Site): boolean => site.baseUrl.protocol === "https:";

/** The whole application as one function from request to response; tests call `app.request()` without a port. */
export function createApp(site: Site): Hono {
  const app = new Hono();
  const secured = (response: Response): Response => {
    if (isSecure(site)) response.headers.set("strict-transport-security", strictTransport);
    return response;
  };
  /** A course loads hundreds of small files at once, and a class of colleagues may share one address. */
  const floods = {
    application: new RateLimit({ burst: 300, perMinute: 1200 }),
    content: new RateLimit({ burst: 3000, perMinute: 12_000 }),
  };
  app.get("/health", (context) => context.text("ok"));
  app.get("/ready", async (context) => ((await site.ready()) ? context.text("ok") : context.text("not ready", 503)));

  app.use(async (context, next) => {
    const host = context.req.header("host") ?? new URL(context.req.url).host;
    const asset =
      context.req.method === "GET" ? site.assets.answer(context.req.raw, new URL(context.req.url).pathname) : null;
    if (asset) return secured(asset);
    const isContent = site.contentUrl !== null && host === site.contentUrl.host;
    const wait = floods[isContent ? "content" : "application"].take(addressOf(context), performance.now());
    if (wait > 0) return secured(refuseFlood(site, context, wait));
    if (isContent) return secured(await inTime(site.content(context.req.raw), deadline()));
    return next();
  });

  app.use(async (context, next) => {
    const nonce = newNonce();
    const requestId = randomUUID();
    const started = performance.now();
    context.set("nonce" as never, nonce as never);
    context.set("requestId" as never, requestId as never);
    await next();
    const { res } = context;
    for (const [name, value] of Object.entries(
      securityHeaders(nonce, site.contentUrl?.origin ?? null, isSecure(site)),
    )) {
      if (!res.headers.has(name)) res.headers.set(name, value);
    }
    res.headers.set("x-request-id", requestId);
    context.res = undefined; // Else Hono copies one answer's headers, and its body, to the other.
    context.res = await compressed(context.req.raw, res);
    log.info(
      {
        requestId,
        method: context.req.method,
        route: context.req.routePath,
        status: context.res.status,
        ms: Math.round(performance.now() - started),
      },
      "request",
    );
  });

  if (site.isDevelopment) mountDevReload(app);

  for (const route of site.routes) app.on(route.method, route.path, (context) => answer(site, context, route));
  app.notFound((context) => answerMissing(site, context));
  app.onError((error, context) => showError(site, context, null, error));
  return app;
}

async function answer(site: Site, context: Context, route: Route): Promise<Response> {
  let frame: Frame | null = null;
  const until = deadline();
  try {
    if (!route.fromElsewhere && !comesFromHere(context.req.raw, site.baseUrl.origin)) {
      return showProblem(site, context, null, {
        status: 403,
        sentence: inLocale(readerOf(site, context, null), m.crossSiteRefused),
      });
    }
    context.req.raw = limitBody(context.req.raw, route.bodyLimit ?? mebibyte);
    frame = await inTime(site.recognise(context.req.raw), until);
    const visit = visitOf(site, context, frame);
    if (route.access === "signed-in" && !frame) return askToSignIn(site, context, visit);
    if (!holdsIds(context.req.param())) throw new NotFound();
    const answering = route.access === "everybody" ? route.answer(visit) : route.answer(visit as SignedInVisit);
    return await (route.slow ? answering : inTime(answering, until));
  } catch (error) {
    return showError(site, context, frame, error);
  }
}

/** A sentence and no page: who asks too much costs as little as can be. */
const refuseFlood = (site: Site, context: Context, seconds: number): Response =>
  tooMany(
    inLocale(readerOf(site, context, null), () => m.tooManyRequests({ seconds })),
    seconds,
    wantsJson(context) ? "json" : "text",
  );

async function answerMissing(site: Site, context: Context): Promise<Response> {
  const frame = await inTime(site.recognise(context.req.raw), deadline()).catch(() => null);
  return showProblem(site, context, frame, {
    status: 404,
    sentence: inLocale(readerOf(site, context, frame), m.problemNotFound),
  });
}

/** A page waits behind the door; a posted form is not lost: the sentence says so, and the browser still has what was typed. */
function askToSignIn(site: Site, context: Context, visit: Visit): Response {
  if (context.req.method === "GET" && !wantsJson(context)) {
    return visit.goTo(`${site.signInPath}?terug=${encodeURIComponent(visit.url.pathname + visit.url.search)}`);
  }
  return showProblem(site, context, null, { status: 401, sentence: inLocale(visit.reader, m.problemSignedOut) });
}

function showError(site: Site, context: Context, frame: Frame | null, error: unknown): Response {
  const requestId = context.get("requestId" as never) as string;
  const problem = inLocale(readerOf(site, context, frame), () => problemOf(error, requestId));
  if (problem.status >= 500) log.error({ err: error, requestId, route: context.req.routePath }, "request failed");
  return showProblem(site, context, frame, problem);
}

function showProblem(site: Site, context: Context, frame: Frame | null, problem: Problem): Response {
  const visit = visitOf(site, context, frame);
  if (wantsJson(context))
    return visit.json(
      { error: problem.sentence, ...(problem.fields ? { fields: problem.fields } : {}) },
      problem.status,
    );
  const sentFrom = context.req.method === "GET" ? null : refererOf(context, site.baseUrl);
  return visit.show(site.problemPage, { problem: sentFrom ? { ...problem, sentFrom } : problem }, problem.status);
}

/** The page of ours that this request says it comes from. */
function refererOf(context: Context, { origin }: URL): string | null {
  const referer = URL.parse(context.req.header("referer") ?? "");
  return referer?.origin === origin ? referer.href : null;
}

function wantsJson(context: Context): boolean {
  return Boolean(
    context.req.header("accept")?.startsWith("application/json") ||
    context.req.header("content-type")?.startsWith("application/json"),
  );
}

function visitOf(site: Site, context: Context, frame: Frame | null): Visit {
  const path = new URL(context.req.url);
  return new Visit({
    context,
    frame,
    reader: readerOf(site, context, frame),
    url: new URL(path.pathname + path.search, site.baseUrl),
    nonce: context.get("nonce" as never) as string,
    flash: flashCookie.read(context.req.header("cookie") ?? null, isSecure(site)),
    requestId: context.get("requestId" as never) as string,
    address: addressOf(context),
    secure: isSecure(site),
    renderDocument: site.renderDocument,
  });
}

/** A visitor's language: the one chosen before, else the browser's, else Dutch. */
function readerOf(site: Site, context: Context, frame: Frame | null): Reader {
  if (frame) return frame.actor;
  const chosen = visitorLocale(context.req.header("cookie") ?? null, isSecure(site));
  return { locale: chosen ?? browserLocale(context.req.header("accept-language") ?? ""), timeZone: defaultTimeZone };
}

function browserLocale(header: string): Locale {
  for (const part of header.split(",")) {
    const language = part.trim().slice(0, 2).toLowerCase();
    if (isLocale(language)) return language;
  }
  return defaultLocale;
}

interface NodeBindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
}

/** The peer, by the name under which it is counted; behind a proxy on this machine, the last address that the proxy saw. */
function addressOf(context: Context): string {
  const peer = (context.env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress ?? "unknown";
  const forwarded = context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim();
  const isLocal = peer === "127.0.0.1" || peer === "::1" || peer === "::ffff:127.0.0.1";
  return callerOf(isLocal && forwarded ? forwarded : peer);
}

/** When a request that begins now must have its answer. */
const deadline = (): number => performance.now() + longestRequest;

async function inTime<T>(work: Promise<T>, until: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TookTooLong()), until - performance.now());
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
