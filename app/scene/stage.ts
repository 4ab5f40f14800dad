import { createReplay, type SimulationInput, type Trace } from "../engine/index.ts";
import type { Frame, Picture } from "./frame-shapes.ts";
import type { Layout } from "./layout-shapes.ts";
import { createMapAt } from "./map-now.ts";
import { createPathIndex } from "./path-links.ts";
import { pictureOf } from "./picture.ts";
import { createSteps } from "./steps.ts";

/** A trace on a layout: what stands and what moves at any moment. Both answers depend on nothing but the question. */
export interface Stage {
  readonly eventCount: number;
  /** What stands still right after event `seq`; -1: before anything. */
  readonly picture: (seq: number) => Picture;
  /** What moves at a moment between two events: 3 is right after event 3, 3.5 half way to event 4. */
  readonly frame: (moment: number) => Frame;
}

export function createStage(input: SimulationInput, trace: Trace, layout: Layout): Stage {
  const replay = createReplay(trace);
  const mapAt = createMapAt(input, trace, layout);
  const paths = createPathIndex(trace, layout);
  const steps = createSteps(trace, layout, replay);
  const last = trace.events.length - 1;
  // Adding 0 makes the -0 of a scrubber an ordinary 0.
  const clamped = (moment: number): number => Math.max(-1, Math.min(last, moment)) + 0;
  return {
    eventCount: trace.events.length,
    picture: (seq) => {
      const at = Math.floor(clamped(seq));
      return pictureOf(layout, {
        event: trace.events[at] ?? null,
        world: replay.worldAt(at),
        path: paths.pathAt(at),
        map: mapAt(at),
      });
    },
    frame: (moment) => steps.frame(clamped(moment)),
  };
}
