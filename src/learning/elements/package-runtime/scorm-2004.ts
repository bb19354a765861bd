import type { Scorm2004API as Api } from "scorm-again";
import * as build from "scorm-again/scorm2004";
import type { Direction, PlayItem } from "../package-contract.ts";
import { type OpenRuntime, quiet, type Runtime, sessionBegun, ValueMemory } from "./runtime.ts";

/** The build of one standard alone. Its types promise a default export, but what it exports has the name. */
const { Scorm2004API } = build as unknown as { readonly Scorm2004API: typeof Api };

declare global {
  interface Window {
    API_1484_11?: unknown;
  }
}

type Settings = NonNullable<ConstructorParameters<typeof Api>[0]>;

/** SCORM 2004: the activity tree decides what may play. Its state is told after every item, so that another browser goes on from it. */
export const openRuntime: OpenRuntime = (play, events): Runtime => {
  const playable = play.items.filter((item) => item.address !== null);
  const memory = new ValueMemory();
  let current: PlayItem | null = null;
  /** The package closed its session, or gave no way in: from then on, what the learner opens is shown without asking it. */
  let isOver = false;
  let isAnnounced = false;

  const sequencing = {
    activityTree: play.activityTree,
    eventListeners: {
      // Told in the middle of the content’s own goodbye: the next item waits until that is over.
      onActivityDelivery: ({ id }: { readonly id: string }) => {
        isAnnounced = true;
        setTimeout(() => events.deliver(id));
      },
      onSequencingSessionEnd: () => {
        isOver = true;
        setTimeout(() => events.deliver(null));
      },
    },
  } as NonNullable<Settings["sequencing"]>;
  const api = new Scorm2004API({ ...quiet, sequencing });
  const tellState = (): void => events.told("~sequencing", api.serializeSequencingState());

  // What content calls: the runtime's own listeners hear refused values too, and are gone after every reset.
  window.API_1484_11 = {
    Initialize: (parameter = "") => {
      const begun = api.lmsInitialize(parameter);
      if (begun === "true") events.told(sessionBegun, "");
      return begun;
    },
    GetValue: (element: string) => api.lmsGetValue(element),
    SetValue: (element: string, value: unknown) => {
      const kept = api.lmsSetValue(element, value);
      if (kept === "true" && !element.startsWith("adl.nav.")) {
        if (current) memory.remember(current.id, element, String(value));
        events.told(element, String(value));
      }
      return kept;
    },
    Commit: (parameter = "") => {
      const kept = api.lmsCommit(parameter);
      events.committed();
      return kept;
    },
    Terminate: (parameter = "") => {
      const ended = api.lmsFinish(parameter);
      tellState();
      events.committed();
      return ended;
    },
    GetLastError: () => api.lmsGetLastError(),
    GetErrorString: (code: string) => api.lmsGetErrorString(code),
    GetDiagnostic: (code: string) => api.lmsGetDiagnostic(code),
  };

  const choose = (itemId: string): boolean => {
    isAnnounced = false;
    if (!api.processNavigationRequest("choice", itemId)) return false;
    // The runtime delivers an activity that it has just left without a word.
    if (!isAnnounced) setTimeout(() => events.deliver(itemId));
    return true;
  };

  /** Where sequencing rules forbid one way in, another is tried: nobody comes to a course that never opens. */
  const start = (currentItem: string | null): void => {
    if (play.sequencing && api.deserializeSequencingState(play.sequencing) && api.processNavigationRequest("resumeAll"))
      return;
    if (currentItem !== null && choose(currentItem)) return;
    if (api.processNavigationRequest("start")) return;
    if (playable.some(({ id }) => choose(id))) return;
    isOver = true;
    events.deliver(currentItem ?? playable[0]?.id ?? null);
  };

  /** The running item had to be left to find out that there is no way on. */
  const goBack = (): void => {
    events.refused();
    if (current && !choose(current.id)) events.deliver(current.id);
  };

  const canStep = (direction: Direction): boolean => {
    const { outcome, endSequencingSession } = api.previewNavigationRequest(direction);
    if (outcome !== "unknown") return outcome === "allowed" && !endSequencingSession;
    const end = direction === "continue" ? playable.at(-1) : playable[0];
    return !isOver && current?.id !== end?.id;
  };

  return {
    begin: start,
    load: (item) => {
      api.reset();
      // The one thing of an item that a reset leaves to the next.
      api.cmi.comments_from_learner.reset(true);
      current = item;
      api.loadFromFlattenedJSON(memory.valuesOf(item), "");
    },
    choose: (itemId) => {
      if (isOver) events.deliver(itemId);
      else if (!choose(itemId)) goBack();
    },
    step: (direction) => {
      if (!api.processNavigationRequest(direction)) goBack();
    },
    canStep,
    finish: () => {
      if (api.isInitialized()) api.lmsFinish("");
    },
    suspend: () => {
      api.processNavigationRequest("suspendAll");
      tellState();
    },
  };
};
