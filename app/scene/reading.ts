import type { Layout } from "./layout-shapes.ts";

/** How a picture is read at a scale. */
export interface Reading {
  /** Every district is one shape with its counts: its servers would be too small. */
  readonly isFar: boolean;
  /** How much larger than drawn letters are set, so that they can be read. */
  readonly letters: number;
  /** How much larger than drawn envelopes are. */
  readonly envelopes: number;
}

/** Names are set at 12 and are read from so many pixels on. */
const nameSize = 12;
const readable = 9;
/** A difference as small as this is not worth another size. */
const noticeable = 1.12;
/** Names have room to be so much larger than they are drawn. */
const largestLetters = 1.55;
/** So few districts are shown with their servers however small the picture is. */
const few = 8;
/** Far away an envelope is this many pixels for each of its own units: about 24 broad. */
const farEnvelope = 0.8;

/** `scale`: pixels for each scene unit. */
export function readingAt(scale: number, { districts }: Layout): Reading {
  const letters = readable / (nameSize * scale);
  const isFar = letters > largestLetters && districts.length > few;
  return {
    isFar,
    letters: isFar || letters < noticeable ? 1 : Math.min(largestLetters, letters),
    envelopes: isFar ? farEnvelope / scale : 1,
  };
}
