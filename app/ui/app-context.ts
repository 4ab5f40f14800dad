import { createContext } from "react";
import type { PlaybackClock } from "../diagram/index.ts";
import type { Part, SmallestChange } from "../engine/index.ts";
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
  /** The smallest change that would have brought a part into the way of a message; null when the engine cannot tell. */
  readonly whyNot: (question: WhyNotQuestion) => Promise<SmallestChange | null>;
}

interface WhyNotQuestion {
  /** Of the scenario. */
  readonly text: string;
  readonly message: string;
  readonly part: Part;
}

export const AppContext = createContext<AppServices | null>(null);
