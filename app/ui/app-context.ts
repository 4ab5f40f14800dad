import { createContext } from "react";
import type { PlaybackClock } from "../diagram/index.ts";
import type { Words } from "../i18n/index.ts";
import type { AppStore, Library } from "../store/index.ts";

/** What is shipped with the page, where it lies. */
interface Files {
  readonly pictureAddress: (path: string) => string;
  /** No player and no `embed.js` lie beside the page. */
  readonly isOneFile: boolean;
}

/** What the composition root hands to the page. */
export interface AppServices {
  readonly store: AppStore;
  readonly clock: PlaybackClock;
  readonly words: Words;
  readonly library: Library;
  readonly files: Files;
}

export const AppContext = createContext<AppServices | null>(null);
