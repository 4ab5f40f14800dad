import type { Trace } from "../../engine/index.ts";
import { createStory, renderStill, type StorySource } from "../../export/index.ts";
import type { Words } from "../../i18n/index.ts";

/** A picture that is longer than this, as it is written into an address, would be longer than the page that it goes into. */
const longestPicture = 60_000;

/** The picture of a moment as an SVG file, for readers of an element without scripts; null where it is too large for that. */
export function stillPicture(source: StorySource, trace: Trace, words: Words, position: number): string | null {
  const svg = renderStill(createStory(source, trace, words), position, { theme: "auto", hasCaption: false });
  return encodeURIComponent(svg).length > longestPicture ? null : svg;
}
