import { useMemo, useState } from "react";
import { createLayoutMemory, createStage, type Layout, type Shape, type Stage } from "../../scene/index.ts";
import type { StageSet } from "../stage-context.ts";

/** Where everything stands and moves, for a picture of one shape. */
export interface Scene {
  readonly layout: Layout;
  readonly stage: Stage;
}

export function useScene({ input, pins, trace }: StageSet, shape: Shape): Scene {
  const [layOut] = useState(createLayoutMemory);
  return useMemo(() => {
    const layout = layOut(input, pins, shape);
    return { layout, stage: createStage(input, trace, layout) };
  }, [layOut, input, pins, trace, shape]);
}
