import { useMemo, useState } from "react";
import { type Layout, type Reading, readingAt } from "../../scene/index.ts";

/** Zooming is read anew only when it has changed by this factor: names do not flicker under a finger. */
const noticeable = 1.15;

export interface ShownReading {
  readonly reading: Reading;
  /** Pixels for each scene unit, to the nearest noticeable step. */
  readonly scale: number;
  /** To be told by how much the drawing is enlarged. */
  readonly onScale: (factor: number) => void;
}

/** How the picture is read at its size and zoom. `fit`: pixels for each scene unit while the whole picture is shown. */
export function useReading(layout: Layout, fit: number): ShownReading {
  const [step, setStep] = useState(0);
  const scale = fit * noticeable ** step;
  const { isFar, letters, envelopes } = readingAt(scale, layout);
  // The same object while nothing reads differently.
  const reading = useMemo(() => ({ isFar, letters, envelopes }), [isFar, letters, envelopes]);
  const [onScale] = useState(() => (factor: number) => setStep(Math.round(Math.log(factor) / Math.log(noticeable))));
  return { reading, scale, onScale };
}
