import type { SimMs, SimulationInput } from "../engine/index.ts";

/** A scenario file after reading: every default filled in, every name resolved to its declared spelling. */
export interface Scenario {
  readonly title: string;
  readonly summary: string;
  /** All the engine gets. */
  readonly input: SimulationInput;
  /** Pinned places on the plane, by site name, in layout units (a site is about 3 wide). */
  readonly layout: { readonly sites: { readonly [site: string]: readonly [x: number, y: number] } };
  /** The lesson as the file has it, unread by the engine; null when there is none. */
  readonly lesson: unknown;
  /** The lesson's own chapters; empty where it has none: then they follow from what happens. */
  readonly chapters: readonly LessonChapter[];
}

/** A part of the story as its author divides it. */
export interface LessonChapter {
  /** The number of its first event, or the simulated time at which it begins. */
  readonly at: { readonly event: number } | { readonly time: SimMs };
  readonly title: string;
  /** What its author says at its beginning; empty when nothing. */
  readonly caption: string;
}
