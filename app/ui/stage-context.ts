import { createContext, useContext } from "react";
import type { Replay, Trace } from "../engine/index.ts";
import type { NameBook } from "../i18n/index.ts";
import type { Layout, Stage } from "../scene/index.ts";

/** What is made once for each scenario on the page. */
export interface StageSet {
  readonly trace: Trace;
  readonly replay: Replay;
  readonly layout: Layout;
  readonly stage: Stage;
  readonly book: NameBook;
}

export const StageContext = createContext<StageSet | null>(null);

/** null while no scenario is there. */
export const useStageSet = (): StageSet | null => useContext(StageContext);
