import type { Run, SimulationInput } from "../engine/index.ts";
import { createNameBook } from "../i18n/index.ts";
import { reasons, words } from "./words.ts";

/** A run as prose: the simulated time and a sentence for every event, then what the event log would warn of. */
export function* prose({ trace, outcome }: Run, input: SimulationInput): Generator<string> {
  const { clock, narrate } = words();
  const { warning } = reasons();
  const book = createNameBook(input);
  for (const event of trace.events) yield `${clock(event.at)}  ${narrate(trace, event.seq, book)}`;
  if (outcome.warnings.length > 0) yield "";
  for (const one of outcome.warnings) yield warning(one);
}
