import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { written } from "#test/trainings.ts";
import type { LessonDocument } from "../../document/contract.ts";
import { DraftSaver, type SaverState } from "./draft-saver.ts";
import type { Saved, ServerDraft } from "./draft-server.ts";
import type { LocalCopy } from "./local-copies.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server of one lesson, which may be away, not know the author any more, or have been written to by another. */
class Lesson {
  document = written("Begin");
  revision = 1;
  kept: LessonDocument[] = [];
  mode: "there" | "unreachable" | "signed out" | "refusing" = "there";

  save = async (draft: { document: LessonDocument; revision: number; over: boolean }): Promise<Saved> => {
    await Promise.resolve();
    if (this.mode === "refusing") return { what: "refused", reason: "Te lang" };
    if (this.mode !== "there") return { what: this.mode };
    if (draft.revision !== this.revision) return { what: "overtaken" };
    if (draft.over) this.kept.push(this.document);
    this.document = draft.document;
    this.revision += 1;
    return { what: "saved", revision: this.revision, savedAt: new Date(0) };
  };

  read = async (): Promise<ServerDraft> => {
    await Promise.resolve();
    return { document: this.document, revision: this.revision, changedAt: new Date(0), changedByName: "Joost" };
  };

  keep = async (document: LessonDocument): Promise<void> => {
    await Promise.resolve();
    this.kept.push(document);
  };

  /** Somebody else saves. */
  writtenTo(text: string): void {
    this.document = written(text);
    this.revision += 1;
  }
}

function openEditor() {
  const server = new Lesson();
  const device: { copy: LocalCopy | null } = { copy: null };
  const editor = { text: written("Begin") };
  const states: string[] = [];
  const copies = {
    keep: async (copy: LocalCopy) => void (device.copy = await Promise.resolve(copy)),
    forget: async () => void (device.copy = await Promise.resolve(null)),
  };
  const onState = (state: SaverState): void => void states.push(state.what);
  const saver = new DraftSaver(
    { server, copies, current: () => editor.text, onState },
    { document: editor.text, revision: 1, savedAt: new Date(0) },
  );
  const type = (text: string): void => {
    editor.text = written(text);
    saver.changed();
  };
  return { server, device, editor, saver, states, type };
}

describe("what an author types", () => {
  it("is saved once after the last change, and says so", async () => {
    const { server, type, states, device } = openEditor();
    type("Zak");
    type("Zak door je knieën");
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.document).toEqual(written("Zak door je knieën"));
    expect(server.revision).toBe(2);
    expect(states.at(-1)).toBe("saved");
    expect(device.copy).toBeNull();
  });

  it("is not sent when nothing has changed", async () => {
    const { server, type } = openEditor();
    type("Begin");
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.revision).toBe(1);
  });

  it("while a save is under way is saved right behind it", async () => {
    const { server, type, saver } = openEditor();
    type("Een");
    const first = saver.flush();
    type("Een, twee");
    await first;
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.document).toEqual(written("Een, twee"));
  });

  it("stays on the device while the server is away, and is sent when it is back", async () => {
    const { server, type, device, states } = openEditor();
    server.mode = "unreachable";
    type("In de trein");
    await vi.advanceTimersByTimeAsync(3000);
    expect(states.at(-1)).toBe("offline");
    expect(device.copy).toMatchObject({ document: written("In de trein"), revision: 1 });
    server.mode = "there";
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.document).toEqual(written("In de trein"));
    expect(device.copy).toBeNull();
  });

  it("stays on the device when the session has ended, and is saved after signing in again", async () => {
    const { server, type, device, states } = openEditor();
    server.mode = "signed out";
    type("Na de lunch");
    await vi.advanceTimersByTimeAsync(3000);
    expect(states.at(-1)).toBe("signed out");
    expect(device.copy).not.toBeNull();
    server.mode = "there";
    await vi.advanceTimersByTimeAsync(10_000);
    expect(states.at(-1)).toBe("saved");
  });

  it("that the server refuses is kept on the device, with the reason", async () => {
    const { server, type, device, saver } = openEditor();
    server.mode = "refusing";
    type("Te veel");
    await vi.advanceTimersByTimeAsync(3000);
    expect(saver.state).toEqual({ what: "refused", reason: "Te lang" });
    expect(device.copy).not.toBeNull();
  });
});

describe("somebody else saved meanwhile", () => {
  it("and nothing is written until the author has chosen", async () => {
    const { server, type, saver, device } = openEditor();
    server.writtenTo("Van Joost");
    type("Van Thomas");
    await vi.advanceTimersByTimeAsync(5000);
    expect(saver.state).toMatchObject({ what: "overtaken", theirs: { changedByName: "Joost" } });
    type("Van Thomas, en meer");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.document).toEqual(written("Van Joost"));
    expect(device.copy).toMatchObject({ document: written("Van Thomas, en meer") });
  });

  it("the author goes on with their own: the other's is kept", async () => {
    const { server, type, saver } = openEditor();
    server.writtenTo("Van Joost");
    type("Van Thomas");
    await vi.advanceTimersByTimeAsync(5000);
    await saver.keepMine();
    expect(server.document).toEqual(written("Van Thomas"));
    expect(server.kept).toEqual([written("Van Joost")]);
    expect(saver.state.what).toBe("saved");
  });

  it("the author goes on with the other's: their own is kept", async () => {
    const { server, type, saver, editor, device } = openEditor();
    server.writtenTo("Van Joost");
    type("Van Thomas");
    await vi.advanceTimersByTimeAsync(5000);
    editor.text = (await saver.takeTheirs()) ?? editor.text;
    expect(editor.text).toEqual(written("Van Joost"));
    expect(server.kept).toEqual([written("Van Thomas")]);
    expect(device.copy).toBeNull();
    type("Van Joost en Thomas");
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.document).toEqual(written("Van Joost en Thomas"));
  });

  it("and somebody again while the author was choosing: they choose again", async () => {
    const { server, type, saver } = openEditor();
    server.writtenTo("Van Joost");
    type("Van Thomas");
    await vi.advanceTimersByTimeAsync(5000);
    server.writtenTo("Nog eens van Joost");
    await saver.keepMine();
    expect(saver.state).toMatchObject({ what: "overtaken", theirs: { document: written("Nog eens van Joost") } });
  });

  it("before a copy of this device was put back: it is found out when that is saved", async () => {
    const { server, editor, saver } = openEditor();
    server.writtenTo("Van Joost");
    editor.text = written("Gisteren in de trein");
    saver.startFrom(1);
    await vi.advanceTimersByTimeAsync(5000);
    expect(saver.state.what).toBe("overtaken");
  });
});
