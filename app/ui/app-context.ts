import { createContext } from "react";
import type { PlaybackClock } from "../diagram/index.ts";
import type { Words } from "../i18n/index.ts";
import type { AppStore, Library } from "../store/index.ts";

/** What the composition root hands to the page. */
export interface AppServices {
  readonly store: AppStore;
  readonly clock: PlaybackClock;
  readonly words: Words;
  readonly library: Library;
}

export const AppContext = createContext<AppServices | null>(null);
