import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMemory, noPreferences, readPreferences } from "./preferences.ts";
import { createAppStore, type EngineClient } from "./store.ts";

const engine: EngineClient = { open: async () => ({ kind: "crashed", message: "" }), restart: () => {} };

describe("what a reader has chosen", () => {
  it("is read again as it was written", () => {
    const chosen = { language: "de", theme: "dark", level: "story", motion: "less", singleKeys: false } as const;
    expect(readPreferences(JSON.stringify(chosen))).toEqual(chosen);
  });

  it("is the usual where nothing or nonsense was kept", () => {
    for (const text of [null, "", "null", "7", "[]", "{", '{"theme":"pink","level":5,"language":["de"]}'])
      expect(readPreferences(text)).toEqual(noPreferences);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(Object.keys(readPreferences(JSON.stringify(value)))).toEqual(Object.keys(noPreferences));
      }),
    );
  });

  it("comes after what the link asks for, until the reader chooses again", () => {
    const store = createAppStore(engine, { ...noPreferences, language: "en" });
    const { actions, view } = store.getState();
    actions.applyLink({ ...view, language: "de", theme: "dark" }, []);
    actions.prefer({ level: "protocol" });
    expect(store.getState().view).toMatchObject({ language: "de", theme: "dark" });
    actions.prefer({ language: null });
    expect(store.getState().view).toMatchObject({ language: null, theme: "dark" });
    actions.prefer({ theme: "light" });
    expect(store.getState().view.theme).toBe("auto");
    expect(store.getState().preferences).toMatchObject({ language: null, theme: "light", level: "protocol" });
  });
});

describe("a browser that keeps nothing", () => {
  it("is no reason to stop, whether it refuses at the door or at the shelf", () => {
    const refuse = (): never => {
      throw new Error("SecurityError");
    };
    for (const open of [refuse, () => ({ getItem: refuse, setItem: refuse })]) {
      const memory = createMemory(open, "sitehop");
      expect(() => memory.write("{}")).not.toThrow();
      expect(memory.read()).toBeNull();
    }
  });
});
