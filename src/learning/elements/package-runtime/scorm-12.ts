import type { Scorm12API as Api } from "scorm-again";
import * as build from "scorm-again/scorm12";
import type { PlayItem } from "../package-contract.ts";
import { type OpenRuntime, type Runtime, ValueMemory } from "./runtime.ts";

/** The build of one standard alone. Its types promise a default export, but what it exports has the name. */
const { Scorm12API } = build as unknown as { readonly Scorm12API: typeof Api };

declare global {
  interface Window {
    API?: unknown;
  }
}

/** SCORM 1.2 knows no sequencing: the learner goes through the table of contents, one item after the other or as chosen. */
export const openRuntime: OpenRuntime = (play, events): Runtime => {
  const playable = play.items.filter((item) => item.address !== null);
  const memory = new ValueMemory();
  let current: PlayItem | null = null;

  const api = new Scorm12API({
    autocommit: false,
    autoProgress: false,
    lmsCommitUrl: false,
    logLevel: 5,
    onLogMessage: () => {},
  });
  api.on("LMSSetValue", (element: string, value: string) => {
    if (current) memory.remember(current.id, element, value);
    events.told(element, value);
  });
  api.on("LMSCommit", () => events.committed());
  api.on("LMSFinish", () => events.committed());
  window.API = api;

  const deliver = (item: PlayItem | undefined): void => events.deliver(item?.id ?? null);
  const isRunning = (): boolean => api.isInitialized();

  return {
    begin: (currentItem) => deliver(playable.find(({ id }) => id === currentItem) ?? playable[0]),
    load: (item) => {
      api.reset();
      current = item;
      api.loadFromFlattenedJSON(memory.valuesOf(item), "");
    },
    choose: (itemId) => deliver(playable.find(({ id }) => id === itemId)),
    step: (direction, from) => {
      const at = playable.findIndex(({ id }) => id === from);
      deliver(playable[direction === "continue" ? at + 1 : at - 1]);
    },
    finish: () => {
      if (isRunning()) api.lmsFinish("");
    },
    suspend: () => {},
  };
};
