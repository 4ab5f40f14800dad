import { type Theme, themes } from "./view-slice.ts";

/** What a reader has chosen for this browser. What a link asks for comes before it. */
export interface Preferences {
  /** null: the browser's. */
  readonly language: string | null;
  readonly theme: Theme;
  /** For whom the sentences are written. */
  readonly level: Level;
  readonly motion: Motion;
  /** Single keys without Ctrl or Alt do something. */
  readonly singleKeys: boolean;
}

export type Level = "story" | "administrator" | "protocol";
/** `system`: as the system asks for it. */
export type Motion = "system" | "less";

export const motions: readonly Motion[] = ["system", "less"];
export const levels: readonly Level[] = ["story", "administrator", "protocol"];

export const noPreferences: Preferences = {
  language: null,
  theme: "auto",
  level: "administrator",
  motion: "system",
  singleKeys: true,
};

/** What the browser keeps from visit to visit. Where it keeps nothing, as in a sandboxed frame, Sitehop forgets. */
export interface Memory {
  readonly read: () => string | null;
  readonly write: (text: string) => void;
}

/** `open` may throw: a browser that forbids its storage does so when the storage is only named. */
export function createMemory(open: () => Pick<Storage, "getItem" | "setItem">, name: string): Memory {
  return {
    read: () => {
      try {
        return open().getItem(name);
      } catch {
        return null;
      }
    },
    write: (text) => {
      try {
        open().setItem(name, text);
      } catch {
        // Forbidden or full: the choice holds until the page is closed.
      }
    },
  };
}

/** Anybody can write into the storage: what is not a choice is left out. */
export function readPreferences(text: string | null): Preferences {
  let found: unknown = null;
  try {
    found = JSON.parse(text ?? "null");
  } catch {
    // As if nothing had been chosen.
  }
  const read: { [name: string]: unknown } = { ...noPreferences, ...(typeof found === "object" ? found : null) };
  const { language } = read;
  return {
    language: typeof language === "string" ? language : null,
    theme: themes.find((one) => one === read.theme) ?? noPreferences.theme,
    level: levels.find((one) => one === read.level) ?? noPreferences.level,
    motion: motions.find((one) => one === read.motion) ?? noPreferences.motion,
    singleKeys: read.singleKeys !== false,
  };
}
