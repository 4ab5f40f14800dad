import type { TraceEvent } from "../../engine/index.ts";
import type { Telling } from "../narrate/telling.ts";

/** How an event is told to somebody who is not the administrator that all texts are otherwise written for. */
export interface ReadingLevel {
  readonly level: "story" | "protocol";
  /** `usual` is the administrator's sentence. */
  readonly tell: (telling: Telling, event: TraceEvent, usual: () => string) => string;
}
