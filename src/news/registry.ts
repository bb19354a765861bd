import type { NoticeKind } from "./notice.ts";

let known: ReadonlyMap<string, NoticeKind> = new Map();

/** Told once, when the house is put together, which kinds of notices its rooms have. */
export function registerNotices(kinds: readonly NoticeKind[]): void {
  known = new Map(kinds.map((kind) => [kind.kind, kind]));
  if (known.size !== kinds.length) throw new Error("Two kinds of notices have the same name.");
}

export const noticeKinds = (): NoticeKind[] => [...known.values()];

export const noticeKind = (kind: string): NoticeKind | undefined => known.get(kind);
