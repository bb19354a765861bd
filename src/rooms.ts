/** The rooms that are open, in the order of the map, with what each brings to the whole. A room describes itself in its `room.ts`. */
import type { Listener } from "#platform/activity/distribute.ts";
import type { Actor } from "#platform/actor.ts";
import type { NavigationItem } from "#platform/http/page-context.ts";
import type { Route } from "#platform/http/routes.ts";
import type { StoredKeys } from "#platform/files/stored-keys.ts";
import { answerStray } from "#platform/http/stray-visit.ts";
import type { Job } from "#platform/jobs/jobs.ts";
import type { Routine } from "#platform/jobs/routine.ts";
import { room as platform } from "#platform/room.ts";
import type { RoomPersonalData } from "#platform/personal-data/personal-data.ts";
import type { Settings } from "#platform/settings/settings.ts";
import type { PersonFrame } from "#frame";
import { type NoticeKind, registerNotices } from "#news";
import { registerPersonalData } from "#privacy";
import { room as academy } from "./academy/room.ts";
import { room as entrance } from "./entrance/room.ts";
import { room as house } from "./house/room.ts";
import { room as learning } from "./learning/room.ts";
import { room as news } from "./news/room.ts";
import { room as office } from "./office/room.ts";
import { room as people } from "./people/room.ts";
import { room as privacy } from "./privacy/room.ts";
import { room as tour } from "./tour/room.ts";

/** What a room needs to know to answer on the content host. */
export interface ContentSite {
  /** The application's origin: the only one that may frame what is answered. */
  readonly baseOrigin: string;
  /** Addresses of a built script and its stylesheets, by the name of its entry. */
  readonly script: (entry: string) => string | null;
  readonly styles: (entry: string) => readonly string[];
}

/** What the navigation depends on besides its reader. */
export type HouseState = Pick<PersonFrame, "isSettingUp">;

export interface OpenRoom {
  readonly routes: readonly Route[];
  /** What this room adds to the navigation of this reader, in the reader's language. `order` sorts over all rooms. */
  readonly navigation?: (actor: Actor, house: HouseState) => readonly (NavigationItem & { readonly order: number })[];
  readonly jobs?: readonly Job<never>[];
  /** Work that comes back by itself in every organisation. */
  readonly routines?: readonly Routine[];
  readonly listeners?: readonly Listener[];
  /** What people are told of, at the bell and by mail. */
  readonly notices?: readonly NoticeKind[];
  /** What its tables hold about people: for "Over mij", export, erasure and retention. */
  readonly personalData?: RoomPersonalData;
  /** Which bytes in the file store are its own: a backup takes them along. */
  readonly storedKeys?: readonly StoredKeys[];
  /** Told once, before the first request, where the house stands and how it is set up. Returns a sentence for the terminal, or nothing. */
  readonly open?: (settings: Settings) => Promise<(() => string) | null>;
  /** Answers requests to the content host; null when the path is not this room's. */
  readonly content?: (request: Request, site: ContentSite) => Promise<Response | null>;
}

export const rooms: readonly OpenRoom[] = [
  platform,
  people,
  news,
  entrance,
  academy,
  learning,
  office,
  privacy,
  house,
  tour,
];

registerNotices(rooms.flatMap((room) => room.notices ?? []));
registerPersonalData(rooms.flatMap((room) => room.personalData ?? []));

export const allRoutes = (): Route[] => rooms.flatMap((room) => room.routes);
export const allListeners = (): Listener[] => rooms.flatMap((room) => room.listeners ?? []);
export const allRoutines = (): Routine[] => rooms.flatMap((room) => room.routines ?? []);
export const allStoredKeys = (): StoredKeys[] => rooms.flatMap((room) => room.storedKeys ?? []);
export const allJobs = (): Job[] => rooms.flatMap((room) => (room.jobs ?? []) as unknown as Job[]);

export const navigationFor = (actor: Actor, house: HouseState): NavigationItem[] =>
  rooms
    .flatMap((room) => room.navigation?.(actor, house) ?? [])
    .toSorted((a, b) => a.order - b.order)
    .map(({ order: _order, ...item }) => item);

/** The content host: no session, no cookies, only what a room hands out there. */
export async function answerContent(request: Request, site: ContentSite): Promise<Response> {
  for (const room of rooms) {
    const answer = await room.content?.(request, site);
    if (answer) return answer;
  }
  return answerStray(request, site.baseOrigin);
}

/** Opens every room; gives what the terminal should say besides the address. */
export async function openRooms(settings: Settings): Promise<() => string> {
  const greetings: (() => string)[] = [];
  for (const room of rooms) {
    const greeting = await room.open?.(settings);
    if (greeting) greetings.push(greeting);
  }
  return () => greetings.map((greeting) => greeting()).join("\n");
}
