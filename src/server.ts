/** Puts the house together: rooms, frame and pages on one HTTP application. */
import { join } from "node:path";
import { now } from "#platform/clock.ts";
import { createApp } from "#platform/http/app.ts";
import { isClosing } from "#platform/http/closing.ts";
import { Assets } from "#platform/http/assets.ts";
import { everybody } from "#platform/http/routes.ts";
import type { Frame } from "#platform/http/visit.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { databaseAnswers } from "#platform/db/health.ts";
import { carriedSession, noteUse, type Session, sessionOf } from "#platform/identity/session.ts";
import { root } from "#platform/root.ts";
import { BouwdoosPage } from "#ui/bouwdoos/bouwdoos.tsx";
import { readAssets } from "#ui/document/assets.ts";
import { renderDocument } from "#ui/document/document.tsx";
import { ProblemPage } from "#ui/problem/problem.tsx";
import { frameOf, frameOfSession, type PersonFrame } from "#frame";
import { openContentHost } from "#learning";
import { tourOf } from "#tour";
import { allRoutes, answerContent, navigationFor } from "./rooms.ts";

export interface Addresses {
  readonly baseUrl: URL;
  readonly contentUrl: URL | null;
}

/** The workshop, open in development only: every component in every state. */
const workshop = everybody("GET", "/bouwdoos", async (visit) => visit.show(BouwdoosPage, {}));

/** The whole application as one function from request to response. The database must be connected. */
export function openHouse(addresses: Addresses, isDevelopment = false): ReturnType<typeof createApp> {
  const browserFiles = join(root, "build/browser");
  const assets = readAssets(join(browserFiles, ".vite/manifest.json"));
  const contentSite = {
    baseOrigin: addresses.baseUrl.origin,
    script: (entry: string) => assets.scripts(entry),
    styles: (entry: string) => assets.styles(entry),
  };
  openContentHost(addresses.contentUrl);
  return createApp({
    ...addresses,
    routes: isDevelopment ? [...allRoutes(), workshop] : allRoutes(),
    isDevelopment,
    assets: new Assets(browserFiles),
    recognise,
    renderDocument: (page, context) => renderDocument(page, context, assets),
    problemPage: ProblemPage,
    signInPath: "/inloggen",
    content: (request) => answerContent(request, contentSite),
    ready: async () => !isClosing() && (await databaseAnswers()),
  });
}

async function recognise(request: Request): Promise<Frame | null> {
  const known = await knownReader(request);
  if (!known) return null;
  const { session, frame } = known;
  return {
    ...frame,
    tour: tourOf(frame.actor, frame.demonstrationEmail, request),
    sessionId: session.id,
    sessionExpiresAt: session.expiresAt,
    navigation: inLocale(frame.actor, () => navigationFor(frame.actor, frame)),
  };
}

/** Found in one query when the session is where the browser says, as it is but for one that went over elsewhere in another tab. */
async function knownReader(request: Request): Promise<{ session: Session; frame: PersonFrame } | null> {
  const carried = carriedSession(request);
  if (!carried) return null;
  const there = carried.organisationId && (await frameOfSession(carried.organisationId, carried.tokenHash, now()));
  if (there) {
    await noteUse(there.session, request);
    return there;
  }
  const session = await sessionOf(request);
  const frame = session?.organisationId ? await frameOf(session.organisationId, session.loginId) : null;
  return session && frame ? { session, frame } : null;
}
