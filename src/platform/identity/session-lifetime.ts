const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a session lasts without a visit, and at most. A device of the ward forgets sooner than one's own phone. */
const lifetimes = {
  own: { idle: 14 * day, absolute: 90 * day, step: hour },
  shared: { idle: 2 * hour, absolute: 12 * hour, step: 5 * minute },
};

/** Within this time after signing in somebody may change how they sign in; after it they show first who they are. */
const recently = 15 * minute;

interface Beginning {
  readonly createdAt: Date;
  readonly sharedDevice: boolean;
}

const lifetimeOf = ({ sharedDevice }: Beginning) => lifetimes[sharedDevice ? "shared" : "own"];

/** When a session that is used at `at` ends, if it is not used again. */
export function expiryOf(session: Beginning, at: Date): Date {
  const { idle, absolute } = lifetimeOf(session);
  return new Date(Math.min(at.getTime() + idle, session.createdAt.getTime() + absolute));
}

/** Is it time to write down that the session is in use? Not at every page: a write costs more than a read. */
export const isDueForTouch = (session: Beginning & { readonly seenAt: Date }, at: Date): boolean =>
  at.getTime() - session.seenAt.getTime() >= lifetimeOf(session).step;

/** Seconds that the browser keeps the cookie; null: until it is closed. */
export const cookieAge = (session: Beginning): number | null =>
  session.sharedDevice ? null : lifetimeOf(session).absolute / 1000;

/** A session that began later than now began by a clock that was ahead: how long ago that is nobody knows. */
export const isRecent = (session: { readonly createdAt: Date }, at: Date): boolean =>
  Math.abs(at.getTime() - session.createdAt.getTime()) < recently;
