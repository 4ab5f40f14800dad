import type { GenerationId } from "../model/organization.ts";
import type { Decision } from "./decisions.ts";
import type { TraceEvent } from "./events.ts";

/** All that happened in a run and why. The same input gives the same trace, byte for byte. */
export interface Trace {
  readonly version: 1;
  readonly engine: string;
  readonly generation: GenerationId;
  /** SHA-256, as 64 hexadecimal digits, over the canonical JSON of events and decisions. */
  readonly hash: string;
  readonly events: readonly TraceEvent[];
  readonly decisions: readonly Decision[];
}
