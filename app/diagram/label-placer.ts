import { placeLabels, type Token } from "../scene/index.ts";
import type { LabelPlaces, MessageLook } from "./message-elements.ts";

/** Where the labels of a moment at rest are written. */
export function labelPlaces(tokens: readonly Token[], { labelOf, reading, layout }: MessageLook): LabelPlaces {
  const { isFar, letters, envelopes } = reading;
  return labelOf && placeLabels(tokens, { labelOf, letters, enlarged: envelopes, layout: isFar ? null : layout });
}
