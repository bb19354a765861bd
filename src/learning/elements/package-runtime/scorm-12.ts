import type { Scorm12API as Api } from "scorm-again";
import * as build from "scorm-again/scorm12";
import type { Direction, PlayItem } from "../package-contract.ts";
import { type OpenRuntime, quiet, type Runtime, sessionBegun, ValueMemory } from "./runtime.ts";

/** The build of one standard alone. Its types promise a default export, but what it exports has the name. */
const { Scorm12API } = build as unknown as { readonly Scorm12API: typeof Api };

declare global {
  interface Window {
    API?: unknown;
  }
}

const status = "cmi.core.lesson_status";

/** SCORM 1.2 knows no sequencing: the learner goes through the table of contents, one item after the other or as chosen. */
export const openRuntime: OpenRuntime = (play, events): Runtime => {
  const playable = play.items.filter((item) => item.address !== null);
  const memory = new ValueMemory();
  let api = new Scorm12API(quiet);
  let current: PlayItem | null = null;

  const tell = (element: string, value: string): void => {
    if (current) memory.remember(current.id, element, value);
    events.told(element, value);
  };
  // What content calls: the runtime's own listeners hear refused values too, and are gone after every reset.
  window.API = {
    LMSInitialize: (parameter = "") => {
      const begun = api.lmsInitialize(parameter);
      if (begun === "true") events.told(sessionBegun, "");
      return begun;
    },
    LMSGetValue: (element: string) => api.lmsGetValue(element),
    LMSSetValue: (element: string, value: unknown) => {
      const kept = api.lmsSetValue(element, value);
      if (kept === "true") tell(element, String(value));
      return kept;
    },
    LMSCommit: (parameter = "") => {
      const kept = api.lmsCommit(parameter);
      events.committed();
      return kept;
    },
    LMSFinish: (parameter = "") => {
      const before = api.cmi.core.lesson_status;
      const finished = api.lmsFinish(parameter);
      // The runtime may settle the status at the end, by the mastery score; and content that never said how it went has been completed (Run-Time Environment 1.2, 3.4.4).
      if (before === "not attempted") tell(status, "completed");
      else if (api.cmi.core.lesson_status !== before) tell(status, api.cmi.core.lesson_status);
      events.committed();
      return finished;
    },
    LMSGetLastError: () => api.lmsGetLastError(),
    LMSGetErrorString: (code: string) => api.lmsGetErrorString(code),
    LMSGetDiagnostic: (code: string) => api.lmsGetDiagnostic(code),
  };

  const neighbour = (direction: Direction): PlayItem | undefined =>
    playable[playable.findIndex(({ id }) => id === current?.id) + (direction === "continue" ? 1 : -1)];
  const deliver = (item: PlayItem | undefined): void => events.deliver(item?.id ?? null);

  return {
    begin: (currentItem) => deliver(playable.find(({ id }) => id === currentItem) ?? playable[0]),
    load: (item) => {
      // A reset would leave the place and the memory of one item to the next.
      api = new Scorm12API(quiet);
      current = item;
      api.loadFromFlattenedJSON(memory.valuesOf(item), "");
    },
    choose: (itemId) => deliver(playable.find(({ id }) => id === itemId)),
    step: (direction) => deliver(neighbour(direction)),
    canStep: (direction) => neighbour(direction) !== undefined,
    finish: () => {
      if (api.isInitialized()) api.lmsFinish("");
    },
    suspend: () => {},
  };
};
