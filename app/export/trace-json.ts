import type { Trace } from "../engine/index.ts";

/** A trace as one JSON document, one event and one decision a line: easy to read for people, and to compare. */
export function* traceJson({ version, engine, generation, hash, events, decisions }: Trace): Generator<string> {
  yield `{"version":${version},"engine":${JSON.stringify(engine)},"generation":${JSON.stringify(generation)},`;
  yield `"hash":${JSON.stringify(hash)},`;
  yield '"events":[';
  for (const [i, event] of events.entries()) yield `${JSON.stringify(event)}${i < events.length - 1 ? "," : ""}`;
  yield '],"decisions":[';
  for (const [i, one] of decisions.entries()) yield `${JSON.stringify(one)}${i < decisions.length - 1 ? "," : ""}`;
  yield "]}";
}
