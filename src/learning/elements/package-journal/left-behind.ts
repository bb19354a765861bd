import { gzipSync, strToU8 } from "fflate";
import {
  type Farewell,
  type JournalEntry,
  largestFarewell,
  longestTold,
  mostEntriesInBatch,
} from "../package-contract.ts";

const prefix = "leerhuis-left-";
const longestKept = 60 * 86_400_000;

/**
 * What the content of an attempt told as its window went away, kept on the content host until the next visit: nobody can hear
 * any more whether it reached the server, and without a network it did not. Where the browser keeps nothing for a frame of
 * another site, it is sent only.
 */
export class LeftBehind {
  readonly #attemptId: string;

  constructor(attemptId: string) {
    this.#attemptId = attemptId;
  }

  leave(farewell: Farewell): void {
    const kept = JSON.stringify({ at: Date.now(), farewell });
    inStorage((storage) => storage.setItem(this.#key(farewell.journalId), kept));
    send(farewell);
  }

  /** What earlier visits to this attempt left, the oldest first. What any attempt left two months ago goes. */
  found(): Farewell[] {
    const kept = keptKeys().map((key) => ({ key, ...read(key) }));
    for (const { key, at } of kept) if (at < Date.now() - longestKept) inStorage((storage) => storage.removeItem(key));
    return kept
      .filter(({ key }) => key.startsWith(this.#key("")))
      .toSorted((a, b) => a.at - b.at)
      .flatMap(({ farewell }) => farewell ?? []);
  }

  forget(journalIds: readonly string[]): void {
    for (const journalId of journalIds) inStorage((storage) => storage.removeItem(this.#key(journalId)));
  }

  #key(journalId: string): string {
    return `${prefix}${this.#attemptId}-${journalId}`;
  }
}

/**
 * All or nothing, for the server takes nothing that comes before what it has; and no more than a browser sends for a page that is
 * gone, so what is large goes compressed. Synchronously and quickly: a browser gives a frame
 * half a second to go.
 */
function send(farewell: Farewell): void {
  const plain = strToU8(JSON.stringify(farewell));
  const isLarge = plain.length > largestFarewell;
  const body = isLarge ? gzipSync(plain, { level: 1 }) : plain;
  if (farewell.entries.length > mostEntriesInBatch || body.length > largestFarewell) return;
  const headers: HeadersInit = isLarge ? { "content-encoding": "gzip" } : {};
  void fetch("~journal", { method: "POST", keepalive: true, headers, body }).catch(() => {});
}

const keptKeys = (): string[] =>
  inStorage((storage) => Object.keys(storage).filter((key) => key.startsWith(prefix))) ?? [];

/** Courses of others write here too: what is not as it was left counts as two months old, and is nothing. */
function read(key: string): { readonly at: number; readonly farewell: Farewell | null } {
  const nothing = { at: 0, farewell: null };
  return (
    inStorage((storage) => {
      const { at, farewell } = JSON.parse(storage.getItem(key) ?? "null") as { at: unknown; farewell: unknown };
      return typeof at === "number" && isFarewell(farewell) ? { at, farewell } : nothing;
    }) ?? nothing
  );
}

function isFarewell(value: unknown): value is Farewell {
  const { journalId, entries } = value as Partial<Farewell>;
  return (
    typeof journalId === "string" &&
    /^[0-9a-f-]{36}$/.test(journalId) &&
    Array.isArray(entries) &&
    entries.every(isEntry)
  );
}

function isEntry(value: unknown): value is JournalEntry {
  const { sequence, item, element, value: told } = value as Partial<JournalEntry>;
  const isText = (text: unknown, longest: number): boolean => typeof text === "string" && text.length <= longest;
  return (
    Number.isInteger(sequence) &&
    Number(sequence) > 0 &&
    isText(item, 1000) &&
    isText(element, 300) &&
    isText(told, longestTold)
  );
}

/** Nothing when the browser gives a frame no storage, when it is full, or when it holds something else. */
function inStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(localStorage);
  } catch {
    return null;
  }
}
