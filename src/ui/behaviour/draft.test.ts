import { describe, expect, it } from "vitest";
import { draftKey, isFresh, parseDraft } from "./draft.ts";

describe("a draft", () => {
  it("belongs to one person, one page and one form", () => {
    expect(draftKey("p1", "/leren", "training")).not.toBe(draftKey("p2", "/leren", "training"));
    expect(draftKey("p1", "/leren", "training").startsWith(draftKey("p1", "", ""))).toBe(true);
    expect(draftKey("p12", "/leren", "training").startsWith(draftKey("p1", "", ""))).toBe(false);
  });

  it("is kept for a week", () => {
    const draft = { at: Date.UTC(2026, 10, 15), values: [] };
    expect(isFresh(draft, Date.UTC(2026, 10, 21))).toBe(true);
    expect(isFresh(draft, Date.UTC(2026, 10, 23))).toBe(false);
  });

  it("is read back as it was kept, and nothing else is", () => {
    const draft = { at: 1, values: [["title", "Veilig tillen"] as const] };
    expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
    for (const text of [
      "null",
      "{}",
      "[]",
      '{"at":"1","values":[]}',
      '{"at":1,"values":[["a"]]}',
      '{"at":1,"values":[["a",2]]}',
    ])
      expect(parseDraft(text)).toBeNull();
  });
});
